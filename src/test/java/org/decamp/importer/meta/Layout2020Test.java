package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.EventType;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.ShareKind;
import org.decamp.model.TextOrigin;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The single file of 2020 with all conversations in it. */
class Layout2020Test {

  private static final String TIME = "2020-10-20T08:06:45.249753+00:00";
  private static final String PROFILE = "{\"username\":\"alice\",\"name\":\"Alice A.\"}";

  private static String thread(String people, String... messages) {
    return "{\"participants\": ["
        + people
        + "], \"conversation\": ["
        + String.join(", ", messages)
        + "]}";
  }

  private static String by(String sender, String time, String more) {
    return "{\"sender\": \"" + sender + "\", \"created_at\": \"" + time + "\"" + more + "}";
  }

  private static FakeTree tree(String json) {
    return new FakeTree()
        .container("alice_20201020.zip")
        .file("messages.json", json)
        .file("profile.json", PROFILE);
  }

  private static Message only(String more) throws Exception {
    String json = "[" + thread("\"alice\", \"bob\"", by("bob", TIME, more)) + "]";
    List<Message> messages = Imported.tree(tree(json)).messages();
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  private static Content content(String more) throws Exception {
    List<Content> contents = only(more).contents();
    assertThat(contents).hasSize(1);
    return contents.getFirst();
  }

  private static String words(Content content) {
    return ((Content.Text) content).text().value();
  }

  @Test
  void allConversationsOfTheFileAreReadAndTheFileIsKeptOnce() throws Exception {
    String json =
        "["
            + thread("\"alice\", \"bob\"", by("bob", TIME, ",\"text\":\"Ã© 你好\""))
            + ",\n"
            + thread(
                "\"alice\", \"bob\", \"eve\"",
                by("eve", TIME, ",\"text\":\"two\""),
                by("alice", "2020-10-20T08:06:44.000001+00:00", ",\"text\":\"one\""))
            + "]";
    Imported imported = Imported.tree(tree(json));
    assertThat(imported.vault().sourceFiles())
        .singleElement()
        .satisfies(f -> assertThat(f.generation()).isEqualTo("instagram-g0"));
    assertThat(imported.vault().conversations())
        .extracting(Conversation::kind)
        .containsExactlyInAnyOrder(ConversationKind.DIRECT, ConversationKind.GROUP);
    assertThat(imported.expected())
        .extracting(m -> m.text())
        .containsExactlyInAnyOrder("Ã© 你好", "one", "two");
    assertThat(imported.messages())
        .extracting(
            m -> new String(imported.vault().rawSource(m.provenance()), StandardCharsets.UTF_8))
        .allMatch(raw -> raw.startsWith("{\"sender\"") && raw.endsWith("\"}"));
    assertThat(imported.vault().owner("instagram").orElseThrow().value()).isEqualTo("alice");
    assertThat(imported.vault().ownerEvidence).containsEntry("instagram", "personal-information");
    assertThat(imported.line(Subject.MESSAGE).carried()).isEqualTo(3);
    assertThat(imported.line(Subject.FILE).carried()).isEqualTo(1);
    assertThat(imported.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-20T08:06:45.249753+00:00, 2020-10-20T08:06:45.249Z",
    "2020-10-20T08:06:45.249999+00:00, 2020-10-20T08:06:45.249Z",
    "2020-10-20T08:06:45+00:00, 2020-10-20T08:06:45Z",
    "2020-10-20T08:06:45.5Z, 2020-10-20T08:06:45.500Z",
    "2020-10-20T10:06:45.249753+0200, 2020-10-20T08:06:45.249Z",
    "2020-10-20T08:06:45, 2020-10-20T08:06:45Z",
    "1969-12-31T23:59:59.999999+00:00, 1969-12-31T23:59:59.999Z"
  })
  void millisecondsAreKeptAndTheRestIsCutOff(String time, Instant instant) throws Exception {
    String json = "[" + thread("\"alice\", \"bob\"", by("bob", time, ",\"text\":\"x\"")) + "]";
    assertThat(Imported.tree(tree(json)).messages().getFirst().sentAt()).isEqualTo(instant);
  }

  @Test
  void peopleAreTheirUserNames() throws Exception {
    String json = "[" + thread("\"alice\", \"bob\"", by("bob", TIME, ",\"text\":\"x\"")) + "]";
    assertThat(Imported.tree(tree(json)).vault().conversations().getFirst().people())
        .allSatisfy(p -> assertThat(p.handle()).contains(p.name()));
  }

  @Test
  void likesAreHeartsWithTheirTime() throws Exception {
    Message message =
        only(
            ",\"text\":\"x\",\"likes\":[{\"username\":\"alice\","
                + "\"date\":\"2020-10-20T09:00:00.5+00:00\"}]");
    assertThat(message.reactions())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.emoji().value()).isEqualTo("\u2764");
          assertThat(r.at()).contains(Instant.parse("2020-10-20T09:00:00Z"));
        });
  }

  @Test
  void aGifIsTheAddressOfItsBestRenditionAsInLaterExports() throws Exception {
    Content.Share gif =
        (Content.Share)
            content(
                ",\"is_random\":false,\"user\":{\"username\":\"g\"},\"animated_media_images\":"
                    + "{\"fixed_height\":{\"url\":\"https://media.giphy.com/media/1/200.gif\","
                    + "\"mp4\":\"https://media.giphy.com/media/1/200.mp4\",\"size\":\"1\"},"
                    + "\"original\":{\"mp4\":\"https://media.giphy.com/media/1/giphy.mp4\","
                    + "\"url\":\"https://media.giphy.com/media/1/giphy.gif?cid=2\"}}");
    assertThat(gif.kind()).isEqualTo(ShareKind.GIF);
    assertThat(gif.link().orElseThrow().value())
        .isEqualTo("https://media.giphy.com/media/1/giphy.gif?cid=2");
  }

  @Test
  void aPostHasItsOwnerCaptionAndLink() throws Exception {
    Content.Share post =
        (Content.Share)
            content(
                ",\"media_owner\":\"eve\",\"media_share_caption\":\"a caption\","
                    + "\"media_share_url\":\"https://www.instagram.com/p/Cab/\"");
    assertThat(post.kind()).isEqualTo(ShareKind.POST);
    assertThat(post.owner().orElseThrow().value()).isEqualTo("eve");
    assertThat(post.caption().orElseThrow().value()).isEqualTo("a caption");
    assertThat(post.link().orElseThrow().value()).isEqualTo("https://www.instagram.com/p/Cab/");
  }

  @Test
  void aPostThatIsGoneKeepsTheNotice() throws Exception {
    List<Content> contents =
        only(",\"media_owner\":\"eve\",\"media_share_caption\":\"Caption unavailable.\","
                + "\"media_share_url\":\"Media share unavailable.\"")
            .contents();
    assertThat(words(contents.get(0))).isEqualTo("Media share unavailable.");
    assertThat(((Content.Text) contents.get(0)).origin()).isEqualTo(TextOrigin.SERVICE_NOTICE);
    Content.Share share = (Content.Share) contents.get(1);
    assertThat(share.link()).isEmpty();
    assertThat(share.caption()).isEmpty();
    assertThat(share.kind()).isEqualTo(ShareKind.POST);
  }

  @Test
  void aStoryReplyKeepsTheTypedTextAndTheSentence() throws Exception {
    List<Content> contents =
        only(",\"story_share\":\"Shared eve's story\",\"story_share_type\":\"default\","
                + "\"text\":\"nice\"")
            .contents();
    assertThat(words(contents.get(0))).isEqualTo("nice");
    assertThat(words(contents.get(1))).isEqualTo("Shared eve's story");
    assertThat(((Content.Text) contents.get(1)).origin()).isEqualTo(TextOrigin.SERVICE_NOTICE);
    assertThat(((Content.Share) contents.get(2)).kind()).isEqualTo(ShareKind.STORY);
  }

  @Test
  void aStoryMentionNamesWhomItMentions() throws Exception {
    List<Content> contents =
        only(",\"story_share\":\"Shared eve's story\",\"mentioned_username\":\"alice\","
                + "\"text\":null")
            .contents();
    assertThat(words(contents.get(0))).isEqualTo("Shared eve's story");
    Content.Share story = (Content.Share) contents.get(1);
    assertThat(story.kind()).isEqualTo(ShareKind.STORY);
    assertThat(story.owner().orElseThrow().value()).isEqualTo("alice");
  }

  @Test
  void aLinkIsTextAndShare() throws Exception {
    List<Content> contents =
        only(",\"link\":\"https://a.example/x?y\",\"text\":\"see https://a.example/x?y\"")
            .contents();
    assertThat(words(contents.get(0))).isEqualTo("see https://a.example/x?y");
    Content.Share share = (Content.Share) contents.get(1);
    assertThat(share.kind()).isEqualTo(ShareKind.LINK);
    assertThat(share.link().orElseThrow().value()).isEqualTo("https://a.example/x?y");
  }

  @ParameterizedTest
  @CsvSource({
    "media, https://cdn.example/a/1.jpg?sig=1, PHOTO, REMOTE_ONLY",
    "media_url, https://cdn.example/a/1.mp4?sig=1, VIDEO, REMOTE_ONLY",
    "voice_media, https://cdn.example/a/1.mp4?sig=1, VOICE, REMOTE_ONLY",
    "voice_media, Media unavailable., VOICE, FAILED_AT_SOURCE"
  })
  void mediaOnServersAreMissing(
      String key, String uri, AttachmentKind kind, MissingMedia.Reason reason) throws Exception {
    Content.Media media = (Content.Media) content(",\"" + key + "\":\"" + uri + "\"");
    assertThat(media.attachment().kind()).isEqualTo(kind);
    assertThat(media.attachment().media()).isEqualTo(new MissingMedia(reason));
  }

  @Test
  void addressesThatAreSignedAnewAreTheSameMessage() throws Exception {
    MemoryVault vault = new MemoryVault();
    for (String signature : List.of("1", "2")) {
      String media = ",\"media\":\"https://cdn.example/1.jpg?sig=" + signature + "\"";
      String json = "[" + thread("\"alice\", \"bob\"", by("bob", TIME, media)) + "]";
      Imported.into(vault, tree(json));
    }
    assertThat(vault.conversations().getFirst().messageCount()).isEqualTo(1);
  }

  @Test
  void heartsActionsAndCallsAreWhatTheyAre() throws Exception {
    assertThat(words(content(",\"heart\":\"❤️\""))).isEqualTo("❤️");
    Content.Event named = (Content.Event) content(",\"action\":\"bob named the group Engines\"");
    assertThat(named.type()).isEqualTo(EventType.TITLE_CHANGED);
    assertThat(named.notice().orElseThrow().value()).isEqualTo("bob named the group Engines");
    Content.Event other = (Content.Event) content(",\"action\":\"bob did something\"");
    assertThat(other.type()).isEqualTo(EventType.OTHER);
    Content.Event call =
        (Content.Event) content(",\"video_call_action\":\"bob ended a video call\"");
    assertThat(call.type()).isEqualTo(EventType.CALL_EVENT);
    Content.Text live = (Content.Text) content(",\"live_video_invite\":\"bob wants you to join\"");
    assertThat(live.origin()).isEqualTo(TextOrigin.SERVICE_NOTICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"location_name\":\"Cafe\",\"city\":\"Rome\",\"latitude\":41.9,\"longitude\":12.5",
        ",\"location\":{\"location_name\":\"Cafe\",\"city\":\"Rome\",\"latitude\":\"41.9\","
            + "\"longitude\":\"12.5\"}"
      })
  void aPlaceHasItsNameAndCoordinates(String more) throws Exception {
    Content.Location place = (Content.Location) content(more);
    assertThat(place.name().orElseThrow().value()).isEqualTo("Cafe, Rome");
    assertThat(place.latitude()).hasValue(41.9);
    assertThat(place.longitude()).hasValue(12.5);
  }

  @Test
  void aProfileIsShared() throws Exception {
    Content.Share profile =
        (Content.Share)
            content(",\"profile_share_username\":\"eve\",\"profile_share_name\":\"Eve E.\"");
    assertThat(profile.kind()).isEqualTo(ShareKind.PROFILE);
    assertThat(profile.owner().orElseThrow().value()).isEqualTo("eve");
    assertThat(profile.profileName().orElseThrow().value()).isEqualTo("Eve E.");
  }

  @Test
  void conversationsOfTheSamePeopleStayApartAndKeepTheirKeys() throws Exception {
    String group = "\"alice\", \"bob\", \"eve\"";
    String swapped = "\"eve\", \"alice\", \"bob\"";
    String one = thread(group, by("bob", "2020-01-01T00:00:00+00:00", ",\"text\":\"one\""));
    String two = thread(swapped, by("bob", "2020-02-01T00:00:00+00:00", ",\"text\":\"two\""));
    String pair = thread("\"alice\", \"bob\"", by("bob", TIME, ",\"text\":\"p\""));
    String again = thread("\"bob\", \"alice\"", by("bob", TIME, ",\"text\":\"q\""));
    MemoryVault vault = new MemoryVault();
    Imported.into(vault, tree("[" + String.join(",", one, two, pair, again) + "]"));
    assertThat(vault.conversations()).hasSize(4);
    Imported later = Imported.into(vault, tree("[" + String.join(",", two, pair, one) + " ]"));
    assertThat(vault.conversations())
        .hasSize(4)
        .noneMatch(c -> c.threadKey().value().chars().allMatch(Character::isDigit));
    assertThat(later.line(Subject.MESSAGE).omitted()).containsEntry(Omission.DUPLICATE, 3L);
  }

  @Test
  void importingAgainChangesNothing() throws Exception {
    String json =
        "["
            + thread("\"alice\", \"bob\"", by("bob", TIME, ",\"text\":\"x\""))
            + ","
            + thread("\"alice\", \"eve\"")
            + "]";
    MemoryVault vault = new MemoryVault();
    Imported.into(vault, tree(json));
    Imported again = Imported.into(vault, tree(json));
    assertThat(vault.sourceFiles()).hasSize(1);
    assertThat(vault.conversations()).hasSize(2);
    assertThat(again.line(Subject.MESSAGE).carried()).isZero();
  }

  @Test
  void aFileThatBreaksOffGivesWhatStandsBefore() throws Exception {
    String json =
        "["
            + thread("\"alice\", \"bob\"", by("bob", TIME, ",\"text\":\"a\""))
            + ","
            + thread(
                "\"alice\", \"eve\"",
                by("eve", TIME, ",\"text\":\"b\""),
                by("eve", TIME, ",\"text\":\"c\""))
            + "]";
    Imported imported = Imported.tree(tree(json.substring(0, json.length() - 8)));
    assertThat(imported.expected()).extracting(m -> m.text()).containsExactlyInAnyOrder("a", "b");
    assertThat(imported.codes()).contains("message-file-broken");
    byte[] whole = json.getBytes(StandardCharsets.UTF_8);
    FakeTree damaged =
        new FakeTree().container("a.zip").damaged("messages.json", whole, whole.length - 8);
    Imported salvaged = Imported.tree(damaged);
    assertThat(salvaged.expected()).extracting(m -> m.text()).containsExactlyInAnyOrder("a", "b");
    assertThat(salvaged.codes()).contains("message-file-broken");
  }

  @Test
  void badMessagesAreLeftOutAndUnknownKeysCounted() throws Exception {
    String json =
        "["
            + thread(
                "\"alice\", \"bob\"",
                "{\"sender\":\"bob\",\"text\":\"no time\"}",
                by("bob", "yesterday", ",\"text\":\"x\""),
                by("bob", TIME, ",\"text\":7"),
                by("bob", TIME, ",\"text\":\"whole\",\"new_key\":{\"a\":1}"),
                "{\"sender\":null,\"created_at\":\"" + TIME + "\",\"text\":\"anonymous\"}")
            + "]";
    Imported imported = Imported.tree(tree(json));
    assertThat(imported.expected())
        .extracting(m -> m.text())
        .containsExactlyInAnyOrder("whole", "anonymous");
    assertThat(imported.line(Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 3L);
    assertThat(imported.report().unknownKeys()).containsOnlyKeys("new_key");
  }

  @Test
  void anOuterFolderAndSeveralPartsAreOneExport() throws Exception {
    String json = "[" + thread("\"alice\", \"bob\"", by("bob", TIME, ",\"text\":\"x\"")) + "]";
    String list = "{\"direct\":[{\"taken_at\":\"" + TIME + "\",\"path\":\"direct/202010/1.jpg\"}]}";
    FakeTree tree =
        new FakeTree()
            .container("all")
            .file("alice_part_1/messages.json", json)
            .file("alice_part_1/profile.json", PROFILE)
            .file("alice_part_1/media.json", "{}")
            .file("alice_part_2/media.json", list)
            .file("alice_part_2/direct/202010/1.jpg", "picture");
    Imported imported = Imported.tree(tree);
    assertThat(imported.vault().owner("instagram").orElseThrow().value()).isEqualTo("alice");
    assertThat(imported.line(Subject.FILE).carried()).isEqualTo(2);
    assertThat(imported.codes()).containsExactly("media-unnamed");
  }

  @Test
  void equalMessagesAreAllKept() throws Exception {
    String lol = by("bob", TIME, ",\"text\":\"lol\"");
    Imported imported = Imported.tree(tree("[" + thread("\"alice\", \"bob\"", lol, lol) + "]"));
    assertThat(imported.messages()).extracting(Message::id).doesNotHaveDuplicates().hasSize(2);
  }
}
