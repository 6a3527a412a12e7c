package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decamp.ledger.Subject;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Box;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.ConversationKind;
import org.decamp.model.EventType;
import org.decamp.model.Message;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.WithheldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the importer makes of the shapes that messages and threads come in. */
class MessageShapesTest {

  private static final String MESSAGES = "your_instagram_activity/messages/";

  private static String thread(List<String> participants, String more, String... messages) {
    List<String> names = new ArrayList<>();
    participants.forEach(p -> names.add("{\"name\":\"" + p + "\"}"));
    return "{\"participants\":["
        + String.join(",", names)
        + "],\"messages\":["
        + String.join(",", messages)
        + "],\"title\":\"t\""
        + more
        + "}";
  }

  private static String by(String sender, String more) {
    return "{\"sender_name\":\"" + sender + "\",\"timestamp_ms\":1700000000000" + more + "}";
  }

  private static FakeTree tree(String box, String json) {
    return new FakeTree().container("a.zip").file(MESSAGES + box + "/x_17/message_1.json", json);
  }

  private static Content only(String sender, String more) throws Exception {
    String json = thread(List.of("Bob", "Alice"), "", by(sender, more));
    List<Content> contents = Imported.tree(tree("inbox", json)).contents();
    assertThat(contents).hasSize(1);
    return contents.getFirst();
  }

  private static List<Content> inGroup(String sender, String more) throws Exception {
    String json = thread(List.of("Bob", "Eve", "Alice"), "", by(sender, more));
    return Imported.tree(tree("inbox", json)).contents();
  }

  private static ConversationKind kind(String box, String json) throws Exception {
    return Imported.tree(tree(box, json)).vault().conversations().getFirst().kind();
  }

  @Test
  void theKindOfAConversationFollowsItsPeople() throws Exception {
    String hello = by("Alice", ",\"content\":\"hello\"");
    assertThat(kind("inbox", thread(List.of("Bob", "Alice"), "", hello)))
        .isEqualTo(ConversationKind.DIRECT);
    assertThat(kind("inbox", thread(List.of("Alice"), "", hello))).isEqualTo(ConversationKind.SELF);
    assertThat(kind("inbox", thread(List.of("Bob", "Eve", "Alice"), "", hello)))
        .isEqualTo(ConversationKind.GROUP);
    String joinable = ",\"joinable_mode\":{\"mode\":1,\"link\":\"https://x.y/j\"}";
    assertThat(kind("inbox", thread(List.of("Bob", "Alice"), joinable, hello)))
        .isEqualTo(ConversationKind.GROUP);
    assertThat(kind("broadcast", thread(List.of("Bob", "Alice"), "", hello)))
        .isEqualTo(ConversationKind.BROADCAST);
  }

  @ParameterizedTest
  @CsvSource({"inbox, INBOX", "message_requests, REQUESTS", "broadcast, BROADCAST"})
  void theBoxIsTheFolder(String folder, Box box) throws Exception {
    String json = thread(List.of("Bob", "Alice"), "", by("Bob", ""));
    assertThat(Imported.tree(tree(folder, json)).vault().conversations().getFirst().box())
        .isEqualTo(box);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bob|Bob named the group Engines.|TITLE_CHANGED",
        "Bob|Bob left the group.|LEFT",
        "Bob|Bob added Eve to the group.|JOINED",
        "Bob|Bob removed Eve from the group.|REMOVED",
        "Bob|Bob created the group.|GROUP_CREATED",
        "Bob|Bob changed the group photo.|IMAGE_CHANGED",
        "Bob|Bob is now an admin.|ADMIN_CHANGED"
      })
  void groupEventsAreEventsInGroupsOnly(String sender, String text, EventType type)
      throws Exception {
    String more = ",\"content\":\"" + text + "\"";
    assertThat(inGroup(sender, more))
        .singleElement()
        .isInstanceOfSatisfying(
            Content.Event.class,
            event -> {
              assertThat(event.type()).isEqualTo(type);
              assertThat(event.notice().orElseThrow().value()).isEqualTo(text);
            });
    assertThat(only(sender, more))
        .isInstanceOfSatisfying(
            Content.Text.class, t -> assertThat(t.origin()).isEqualTo(TextOrigin.TYPED));
  }

  @Test
  void membersThatComeAndGoByTypeAreEvents() throws Exception {
    assertThat(inGroup("Bob", ",\"type\":\"Subscribe\",\"users\":[{\"name\":\"Eve\"}]"))
        .singleElement()
        .extracting(c -> ((Content.Event) c).type())
        .isEqualTo(EventType.JOINED);
    assertThat(inGroup("Bob", ",\"type\":\"Unsubscribe\",\"users\":[{\"name\":\"Bob\"}]"))
        .singleElement()
        .extracting(c -> ((Content.Event) c).type())
        .isEqualTo(EventType.LEFT);
    assertThat(inGroup("Bob", ",\"type\":\"Unsubscribe\",\"users\":[{\"name\":\"Eve\"}]"))
        .singleElement()
        .extracting(c -> ((Content.Event) c).type())
        .isEqualTo(EventType.REMOVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You missed a video call with Bob.|0|true|VIDEO",
        "You called Bob.|61|false|AUDIO",
        "etwas ganz anderes|61|false|UNKNOWN"
      })
  void callsAreKnownByTheirFields(String text, long seconds, boolean missed, CallMedium medium)
      throws Exception {
    Content content =
        only(
            "Bob",
            ",\"content\":\"%s\",\"call_duration\":%d,\"missed\":%b"
                .formatted(text, seconds, missed));
    assertThat(content)
        .isInstanceOfSatisfying(
            Content.Call.class,
            call -> {
              assertThat(call.duration().toSeconds()).isEqualTo(seconds);
              assertThat(call.missed()).isEqualTo(missed);
              assertThat(call.medium()).isEqualTo(medium);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.instagram.com/reel/C1/?id=1, REEL",
    "https://www.instagram.com/p/B1/, POST",
    "https://instagram.com/stories/maker/1, STORY",
    "https://www.instagram.com/_u/maker, PROFILE",
    "https://www.instagram.com/maker/, PROFILE",
    "https://media.giphy.com/gifs/x, GIF",
    "https://notinstagram.com/reel/1, LINK",
    "https://example.org/?u=https://www.instagram.com/reel/1/, LINK"
  })
  void aShareIsKnownByItsLink(String link, ShareKind kind) throws Exception {
    assertThat(only("Bob", ",\"share\":{\"link\":\"" + link + "\"}"))
        .isInstanceOfSatisfying(
            Content.Share.class, share -> assertThat(share.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.bing.com/maps/default.aspx?v=2&where1=47.5576%2C+10.7498&FORM=X",
        "https://maps.google.com/?q=47.5576,10.7498",
        "https://www.google.com/maps?q=47.5576%2C10.7498",
        "https://maps.apple.com/?ll=47.5576,10.7498"
      })
  void aMapLinkIsAPlace(String link) throws Exception {
    assertThat(only("Bob", ",\"share\":{\"link\":\"" + link + "\"}"))
        .isInstanceOfSatisfying(
            Content.Location.class,
            place -> {
              assertThat(place.latitude()).hasValue(47.5576);
              assertThat(place.longitude()).hasValue(10.7498);
            });
  }

  @Test
  void aPlaceOutsideTheWorldKeepsItsWords() throws Exception {
    assertThat(only("Bob", ",\"share\":{\"link\":\"https://maps.google.com/?q=147.5,10.7\"}"))
        .isInstanceOfSatisfying(
            Content.Location.class,
            place -> {
              assertThat(place.latitude()).isEmpty();
              assertThat(place.name().orElseThrow().value()).isEqualTo("147.5,10.7");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bob sent an attachment.",
        "Bob sent an attachment. ",
        "You sent an attachment.",
        "Bob hat einen Anhang gesendet.",
        "Bob hat einen Anhang gesendet. "
      })
  void anAttachmentSentenceIsAPlaceholderOnlyBesideWhatItTellsOf(String text) throws Exception {
    String content = ",\"content\":\"" + text + "\"";
    String share = ",\"share\":{\"link\":\"https://example.org/\"}";
    String json = thread(List.of("Bob", "Alice"), "", by("Bob", content + share));
    assertThat(Imported.tree(tree("inbox", json)).contents().getFirst())
        .isInstanceOfSatisfying(
            Content.Text.class,
            t -> {
              assertThat(t.origin()).isEqualTo(TextOrigin.ATTACHMENT_PLACEHOLDER);
              assertThat(t.text().value()).isEqualTo(text);
            });
    assertThat(((Content.Text) only("Bob", content)).origin()).isEqualTo(TextOrigin.TYPED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reacted \\u00e2\\u009d\\u00a4 to your message ",
        "Reacted \\u00e2\\u009d\\u00a4 to your message",
        "Bob reacted \\u00f0\\u009f\\u0091\\u008d to your message",
        "Liked a message",
        "Liked a message "
      })
  void aReactionNoticeIsKnownWithAndWithoutItsLastSpace(String text) throws Exception {
    assertThat(((Content.Text) only("Bob", ",\"content\":\"" + text + "\"")).origin())
        .isEqualTo(TextOrigin.REACTION_NOTICE);
    assertThat(((Content.Text) only("Bob", ",\"content\":\"I " + text + "\"")).origin())
        .isEqualTo(TextOrigin.TYPED);
  }

  @Test
  void whatIsTakenBackOrWithheldSaysSo() throws Exception {
    assertThat(only("Bob", ",\"is_unsent\":true")).isInstanceOf(Content.Unsent.class);
    assertThat(only("Bob", ",\"is_taken_down\":true"))
        .isEqualTo(new Content.Withheld(WithheldReason.TAKEN_DOWN));
    assertThat(only("Bob", "")).isEqualTo(new Content.Withheld(WithheldReason.NOT_IN_EXPORT));
  }

  @Test
  void aBackupUriIsTheSecondPlaceAndAThumbnailNoUnknownKey() throws Exception {
    String folder = MESSAGES + "inbox/x_17/";
    String media =
        ",\"videos\":[{\"uri\":\"%svideos/1.mp4\",\"backup_uri\":\"%svideos/2.mp4\","
                .formatted(folder, folder)
            + "\"thumbnail\":{\"uri\":\"%sphotos/t.jpg\"}}]".formatted(folder);
    FakeTree tree =
        tree("inbox", thread(List.of("Bob", "Alice"), "", by("Bob", media)))
            .file(folder + "videos/2.mp4", "second")
            .file(folder + "photos/t.jpg", "thumbnail");
    Imported imported = Imported.tree(tree);
    assertThat(imported.contents())
        .singleElement()
        .isInstanceOfSatisfying(
            Content.Media.class,
            m -> {
              assertThat(m.attachment().kind()).isEqualTo(AttachmentKind.VIDEO);
              assertThat(((StoredMedia) m.attachment().media()).size()).isEqualTo(6);
            });
    assertThat(imported.report().unknownKeys()).isEmpty();
    assertThat(imported.findings())
        .filteredOn(f -> f.code().equals("media-unnamed"))
        .singleElement()
        .satisfies(f -> assertThat(f.detail()).startsWith("1 media file "));
    assertThat(imported.line(Subject.FILE).carried()).isEqualTo(3);
  }

  @Test
  void textsOfFilesThatWentThroughAnotherToolAreReportedWhereDoubtful() throws Exception {
    String json =
        thread(
            List.of("Bob", "Alice"),
            "",
            by("Bob", ",\"content\":\"caf\u00c3\u00a9\""),
            by("Bob", ",\"content\":\"\u4f60\u597d\""));
    Imported imported = Imported.tree(tree("inbox", json + " "));
    assertThat(imported.messages()).hasSize(2);
    assertThat(imported.codes()).containsOnlyOnce("text-doubtful");
  }

  @Test
  void equalMessagesAreAllKept() throws Exception {
    String lol = by("Bob", ",\"content\":\"lol\"");
    Imported imported =
        Imported.tree(tree("inbox", thread(List.of("Bob", "Alice"), "", lol, lol, lol)));
    assertThat(imported.messages()).extracting(Message::id).doesNotHaveDuplicates().hasSize(3);
  }
}
