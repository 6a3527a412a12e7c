package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.WithheldReason;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The download of end-to-end encrypted chats, whatever its files are called. */
class EncryptedDownloadTest {

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

  private static String thread(String name, List<String> people, String... messages) {
    return "{\"participants\":[\""
        + String.join("\",\"", people)
        + "\"],\"threadName\":\""
        + name
        + "\",\"messages\":["
        + String.join(",", messages)
        + "]}";
  }

  private static String by(String sender, long time, String type, String text, String more) {
    return ("{\"isUnsent\":false,\"media\":[],\"reactions\":[],\"senderName\":\"%s\","
            + "\"text\":\"%s\",\"timestamp\":%d,\"type\":\"%s\"%s}")
        .formatted(sender, text, time, type, more);
  }

  private static String said(String sender, long time, String text) {
    return by(sender, time, "text", text, "");
  }

  private static FakeTree zip(String file, String json) {
    return new FakeTree().container("messages.zip").file(file, json);
  }

  private static Content only(String message) throws Exception {
    String json = thread("Bob_3", List.of("Alice", "Bob"), message);
    List<Content> contents = Imported.tree(zip("Bob_3.json", json)).contents();
    assertThat(contents).hasSize(1);
    return contents.getFirst();
  }

  @Test
  void aConversationHasItsNameWithoutTheNumberItsBoxAndItsOwner() throws Exception {
    String json =
        thread(
            "Bob_3",
            List.of("Alice", "Bob"),
            said("Bob", 1700000000000L, "hello"),
            said("Alice", 1700000000001L, "Ã© 你好"));
    Imported imported = Imported.tree(zip("Bob_3.json", json));
    Conversation thread = imported.vault().conversations().getFirst();
    assertThat(thread.title().value()).isEqualTo("Bob");
    assertThat(thread.box()).isEqualTo(Box.ENCRYPTED);
    assertThat(thread.product()).isEqualTo("messenger");
    assertThat(thread.kind()).isEqualTo(ConversationKind.DIRECT);
    assertThat(thread.threadKey().value()).isEqualTo("e2ee-1700000000000");
    assertThat(imported.expected()).extracting(m -> m.text()).containsExactly("hello", "Ã© 你好");
    assertThat(imported.vault().sourceFiles())
        .singleElement()
        .satisfies(f -> assertThat(f.generation()).isEqualTo("messenger-e2ee"));
    assertThat(imported.vault().owner("messenger").orElseThrow().value()).isEqualTo("Alice");
    assertThat(imported.vault().ownerEvidence).containsEntry("messenger", "first-participant");
    assertThat(imported.report().unknownKeys()).isEmpty();
  }

  @Test
  void textIsNeverRepaired() throws Exception {
    Content escaped = only(said("Bob", 1L, "caf\\u00c3\\u00a9"));
    assertThat(((Content.Text) escaped).text().value()).isEqualTo("cafÃ©");
  }

  @ParameterizedTest
  @CsvSource({
    "media/7a-1, ./media/7a-1, Bob_3.json",
    "messages/media/7a-1, ./media/7a-1, messages/Bob_3.json",
    "media/7a-1, ./media/7a-1, messages/Bob_3.json",
    "outer/media/7a-1, media/7a-1, outer/inner/Bob_3.json"
  })
  void mediaLieBesideTheFileOrOneFolderAbove(String place, String uri, String file)
      throws Exception {
    String media =
        "{\"senderName\":\"Bob\",\"timestamp\":5,\"text\":\"\",\"type\":\"media\","
            + "\"media\":[{\"uri\":\"%s\"}]}".formatted(uri);
    FakeTree tree = zip(file, thread("Bob_3", List.of("Alice", "Bob"), media)).file(place, JPEG);
    Imported imported = Imported.tree(tree);
    Content.Media found = (Content.Media) imported.contents().getFirst();
    assertThat(found.attachment().media()).isInstanceOf(StoredMedia.class);
    assertThat(found.attachment().kind()).isEqualTo(AttachmentKind.PHOTO);
    assertThat(imported.line(Subject.FILE).carried()).isEqualTo(2);
  }

  @Test
  void mediaThatNobodyNamesIsKept() throws Exception {
    FakeTree tree =
        zip("Bob_3.json", thread("Bob_3", List.of("Alice", "Bob"))).file("media/x.jpeg", JPEG);
    Imported imported = Imported.tree(tree);
    assertThat(imported.codes()).containsOnlyOnce("media-unnamed");
    assertThat(imported.line(Subject.FILE).carried()).isEqualTo(2);
  }

  @Test
  void whatMetaFailedToFetchIsMissingAtTheSource() throws Exception {
    Content content =
        only(
            "{\"senderName\":\"Bob\",\"timestamp\":5,\"text\":\"\",\"type\":\"media\","
                + "\"media\":[{\"uri\":\"Failed to download media\"}]}");
    assertThat(((Content.Media) content).attachment().media())
        .isEqualTo(new MissingMedia(MissingMedia.Reason.FAILED_AT_SOURCE));
  }

  @ParameterizedTest
  @CsvSource({
    "./media/a.mp4, VIDEO",
    "./media/a.ogg, VOICE",
    "./media/a.GIF, GIF",
    "./media/a.webp, PHOTO",
    "./media/a, FILE"
  })
  void whereTheFileIsMissingItsEndingTellsTheKind(String uri, AttachmentKind kind)
      throws Exception {
    Content content =
        only(
            "{\"senderName\":\"Bob\",\"timestamp\":5,\"type\":\"media\",\"media\":[{\"uri\":\"%s\"}]}"
                .formatted(uri));
    assertThat(((Content.Media) content).attachment().kind()).isEqualTo(kind);
  }

  @Test
  void aLinkIsTheTextAndWhatIsShared() throws Exception {
    String url = "https://www.instagram.com/reel/Cabc/?igsh=1";
    String json = thread("Bob_3", List.of("Alice", "Bob"), by("Bob", 5L, "link", "see " + url, ""));
    List<Content> contents = Imported.tree(zip("Bob_3.json", json)).contents();
    assertThat(((Content.Text) contents.get(0)).text().value()).isEqualTo("see " + url);
    Content.Share share = (Content.Share) contents.get(1);
    assertThat(share.kind()).isEqualTo(ShareKind.REEL);
    assertThat(share.link().orElseThrow().value()).isEqualTo(url);
  }

  @Test
  void placeholdersAreNoticesOfWhatWasTakenBackOrWithheld() throws Exception {
    String unsent =
        "{\"isUnsent\":true,\"senderName\":\"Bob\",\"text\":\"User unsent a message\","
            + "\"timestamp\":5,\"type\":\"placeholder\",\"media\":[],\"reactions\":[]}";
    String gone = by("Bob", 6L, "placeholder", "Nicht verfügbar", "");
    String json = thread("Bob_3", List.of("Alice", "Bob"), unsent, gone);
    List<Content> contents = Imported.tree(zip("Bob_3.json", json)).contents();
    assertThat(contents).hasSize(4);
    assertThat(((Content.Text) contents.get(0)).origin()).isEqualTo(TextOrigin.SERVICE_NOTICE);
    assertThat(contents.get(1)).isInstanceOf(Content.Unsent.class);
    assertThat(((Content.Text) contents.get(2)).origin()).isEqualTo(TextOrigin.SERVICE_NOTICE);
    assertThat(contents.get(3)).isEqualTo(new Content.Withheld(WithheldReason.NOT_IN_EXPORT));
  }

  @Test
  void reactionsHaveNoTime() throws Exception {
    String json =
        thread(
            "Bob_3",
            List.of("Alice", "Bob"),
            "{\"senderName\":\"Bob\",\"timestamp\":5,\"text\":\"x\",\"type\":\"text\","
                + "\"reactions\":[{\"actor\":\"Alice\",\"reaction\":\"❤\"}]}");
    assertThat(Imported.tree(zip("Bob_3.json", json)).messages().getFirst().reactions())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.at()).isEmpty();
          assertThat(r.emoji().value()).isEqualTo("❤");
        });
  }

  @Test
  void groupsSelfChatsAndEmptyConversationsAreConversations() throws Exception {
    FakeTree tree =
        zip("a_1.json", thread("a_1", List.of("Alice", "Bob", "Eve"), said("Eve", 5L, "x")))
            .file("b_2.json", thread("b_2", List.of("Alice", "Alice"), said("Alice", 6L, "note")))
            .file("c_3.json", thread("c_3", List.of("Alice", "Bob")));
    Imported imported = Imported.tree(tree);
    assertThat(imported.vault().conversations())
        .extracting(Conversation::kind)
        .containsExactlyInAnyOrder(
            ConversationKind.GROUP, ConversationKind.SELF, ConversationKind.DIRECT);
    assertThat(imported.line(Subject.FILE).carried()).isEqualTo(3);
  }

  @Test
  void keysAreKnownInAnyCaseWithAndWithoutUnderscores() throws Exception {
    String json =
        "{\"Participants\":[\"alice\",\"bob\"],\"thread_name\":\"bob_1\",\"Messages\":["
            + "{\"sender_name\":\"bob\",\"Timestamp\":5,\"Text\":\"x\",\"TYPE\":\"text\","
            + "\"is_unsent\":false}]}";
    Imported imported = Imported.tree(zip("bob.json", json));
    assertThat(imported.expected()).extracting(m -> m.text()).containsExactly("x");
    assertThat(imported.vault().conversations().getFirst().title().value()).isEqualTo("bob");
    assertThat(imported.report().unknownKeys()).isEmpty();
  }

  @Test
  void unknownKeysAndTypesAreCounted() throws Exception {
    String json =
        thread(
            "Bob_3",
            List.of("Alice", "Bob"),
            by("Bob", 5L, "poll", "tea?", ",\"expiry\":7,\"replyTo\":{\"a\":[1]}"));
    Imported imported = Imported.tree(zip("Bob_3.json", json));
    assertThat(imported.report().unknownKeys()).containsOnlyKeys("type_poll", "expiry", "replyTo");
    assertThat(imported.expected()).extracting(m -> m.text()).containsExactly("tea?");
  }

  @Test
  void aMessageOfForeignTypesIsLeftOutAndTheRestIsTaken() throws Exception {
    String json =
        thread(
            "Bob_3",
            List.of("Alice", "Bob"),
            "{\"senderName\":[1],\"timestamp\":5}",
            "{\"senderName\":\"Bob\",\"timestamp\":\"5\"}",
            "7",
            said("Bob", 9L, "whole"));
    Imported imported = Imported.tree(zip("Bob_3.json", json));
    assertThat(imported.expected()).extracting(m -> m.text()).containsExactly("whole");
    assertThat(imported.line(Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 3L);
    assertThat(imported.codes()).containsOnlyOnce("message-unreadable");
  }

  @Test
  void settingsThatLieInTheSamePlaceAreNoConversations() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("facebook-alice.zip")
            .file("messages/messaging_settings.json", "{\"settings\":[{\"name\":\"x\"}]}")
            .file("messages/support_messages.json", "{\"messages\":[]}")
            .file("messages/Bob_1.json", thread("Bob_1", List.of("Alice", "Bob")))
            .file("messages/autofill_1.json", "[1,2]");
    Imported imported = Imported.tree(tree);
    assertThat(imported.vault().conversations()).hasSize(1);
    assertThat(imported.line(Subject.FILE).omitted())
        .containsEntry(Omission.NOT_A_CONVERSATION, 3L);
  }

  @Test
  void aHalfConversationIsReported() throws Exception {
    Imported imported = Imported.tree(zip("Bob_1.json", "{\"participants\":[\"Alice\",\"Bob\"]}"));
    assertThat(imported.codes()).containsOnlyOnce("message-file-unreadable");
    String cut =
        thread("Bob_1", List.of("Alice", "Bob"), said("Bob", 5L, "x"), said("Bob", 6L, "y"));
    Imported half = Imported.tree(zip("Bob_1.json", cut.substring(0, cut.length() - 20)));
    assertThat(half.expected()).extracting(m -> m.text()).containsExactly("x");
    assertThat(half.codes()).containsOnlyOnce("message-file-broken");
  }

  @Test
  void anOrdinaryShapeInAFlatFolderIsReadAsWhatItIs() throws Exception {
    String shape =
        "{\"participants\":[{\"name\":\"Bob\"},{\"name\":\"Alice\"}],\"messages\":["
            + "{\"sender_name\":\"Bob\",\"timestamp_ms\":5,\"content\":\"caf\\u00c3\\u00a9\"}],"
            + "\"title\":\"Bob\"%s}";
    FakeTree tree =
        zip("one.json", shape.formatted(""))
            .file("two.json", shape.formatted(",\"thread_path\":\"inbox/bob_77\""));
    Imported imported = Imported.tree(tree);
    assertThat(imported.expected()).extracting(m -> m.text()).containsExactly("café", "café");
    assertThat(imported.thread("77").box()).isEqualTo(Box.INBOX);
    assertThat(imported.thread("e2ee-5").box()).isEqualTo(Box.ENCRYPTED);
  }

  @Test
  void anEncryptedShapeInAThreadFolderIsReadAsThatThread() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file(
                "your_instagram_activity/messages/inbox/bob_77/message_1.json",
                thread("bob_77", List.of("Alice", "Bob"), said("Bob", 5L, "Ã©")));
    Imported imported = Imported.tree(tree);
    assertThat(imported.expected()).extracting(m -> m.text()).containsExactly("Ã©");
    assertThat(imported.thread("77").title().value()).isEqualTo("bob");
  }

  @Test
  void twoPeopleOfOneNameStayApartAndTwoDownloadsMeet() throws Exception {
    MemoryVault vault = new MemoryVault();
    Imported.into(
        vault,
        zip("Kim_1.json", thread("Kim_1", List.of("Alice", "Kim"), said("Kim", 5L, "a")))
            .file("Kim_2.json", thread("Kim_2", List.of("Alice", "Kim"), said("Kim", 7L, "b"))));
    assertThat(vault.conversations()).hasSize(2);
    Imported later =
        Imported.into(
            vault,
            zip(
                    "Kim_9.json",
                    thread(
                        "Kim_9",
                        List.of("Alice", "Kim"),
                        said("Kim", 5L, "a"),
                        said("Alice", 8L, "c")))
                .file(
                    "Kimberley_4.json",
                    thread("Kimberley_4", List.of("Alice", "Kimberley"), said("Kim", 7L, "b"))));
    assertThat(vault.conversations()).hasSize(2);
    assertThat(later.line(Subject.MESSAGE).omitted()).containsEntry(Omission.DUPLICATE, 2L);
    assertThat(later.line(Subject.MESSAGE).carried()).isEqualTo(1);
  }

  @Test
  void conversationsThatBeganInOneMillisecondStayApart() throws Exception {
    FakeTree tree =
        zip("a_1.json", thread("a_1", List.of("Alice", "Bob"), said("Alice", 5L, "hi")))
            .file("b_2.json", thread("b_2", List.of("Alice", "Eve"), said("Alice", 5L, "hi")))
            .file("b_3.json", thread("b_3", List.of("Alice", "Eve"), said("Alice", 5L, "hi")))
            .file("c_4.json", thread("c_4", List.of("Alice", "Eve")))
            .file("c_5.json", thread("c_5", List.of("Alice", "Eve")));
    Imported imported = Imported.tree(tree);
    assertThat(imported.vault().conversations())
        .extracting(c -> c.threadKey().value())
        .doesNotHaveDuplicates()
        .hasSize(5)
        .noneMatch(k -> k.chars().allMatch(Character::isDigit));
  }

  @Test
  void mediaWhoseNamesAreMadeUpAnewAreTheSameMessage() throws Exception {
    MemoryVault vault = new MemoryVault();
    for (String uuid : List.of("11-22", "33-44")) {
      Imported.into(
          vault,
          zip(
              "Bob_1.json",
              thread(
                  "Bob_1",
                  List.of("Alice", "Bob"),
                  "{\"senderName\":\"Bob\",\"timestamp\":5,\"text\":\"\",\"type\":\"media\","
                      + "\"media\":[{\"uri\":\"./media/%s.jpeg\"}]}".formatted(uuid))));
    }
    assertThat(vault.conversations().getFirst().messageCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "messages.zip, Bob_1.json, messenger",
    "instagram-encrypted.zip, Bob_1.json, instagram",
    "download.zip, My Instagram chats/Bob_1.json, instagram",
    "download.zip, your_instagram_activity/messages/Bob_1.json, instagram",
    "facebook-alice.zip, Bob_1.json, messenger"
  })
  void theProductIsWhatTheDownloadItselfTells(String zip, String file, String product)
      throws Exception {
    FakeTree tree =
        new FakeTree()
            .container(zip)
            .file(file, thread("Bob_1", List.of("Alice", "Bob"), said("Bob", 5L, "x")));
    Conversation thread = Imported.tree(tree).vault().conversations().getFirst();
    assertThat(thread.product()).isEqualTo(product);
  }

  @Test
  void anExportThatListsDevicesSaysThatThereIsAnotherDownload() throws Exception {
    String devices =
        "{\"ig_secret_conversations\":{\"armadillo_devices\":[{\"device_type\":\"iPhone\"}]}}";
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file("your_instagram_activity/messages/secret_conversations.json", devices);
    assertThat(Imported.tree(tree).findings())
        .filteredOn(f -> f.code().equals("encrypted-download-missing"))
        .singleElement()
        .satisfies(f -> assertThat(f.detail()).contains("Your activity"));
    FakeTree none =
        new FakeTree()
            .container("a.zip")
            .file(
                "your_instagram_activity/messages/secret_conversations.json",
                "{\"ig_secret_conversations\":{\"armadillo_devices\":[]}}");
    assertThat(Imported.tree(none).codes()).doesNotContain("encrypted-download-missing");
    tree.container("instagram-encrypted.zip")
        .file("Bob_1.json", thread("Bob_1", List.of("Alice", "Bob"), said("Bob", 5L, "x")));
    assertThat(Imported.tree(tree).codes()).doesNotContain("encrypted-download-missing");
    FakeTree ordinaryKeys =
        new FakeTree()
            .container("a.zip")
            .file("your_instagram_activity/messages/secret_conversations.json", devices)
            .container("instagram-encrypted.zip")
            .file("Bob_1.json", SurveyTest.thread(1_600_000_000_000L).replace("anna_123", "anna"));
    assertThat(Imported.tree(ordinaryKeys).codes()).doesNotContain("encrypted-download-missing");
    assertThat(new MetaImporter().recognise(ordinaryKeys).hints())
        .noneMatch(h -> h.contains("end-to-end encrypted"));
    FakeTree untold =
        new FakeTree()
            .container("a.zip")
            .file("your_instagram_activity/messages/secret_conversations.json", devices)
            .container("messages.zip")
            .file("Bob_1.json", thread("Bob_1", List.of("Alice", "Bob"), said("Bob", 5L, "x")));
    assertThat(Imported.tree(untold).codes()).doesNotContain("encrypted-download-missing");
    FakeTree messenger =
        new FakeTree()
            .container("f.zip")
            .file("your_facebook_activity/messages/secret_conversations.json", devices);
    assertThat(Imported.tree(messenger).findings())
        .filteredOn(f -> f.code().equals("encrypted-download-missing"))
        .singleElement()
        .satisfies(f -> assertThat(f.detail()).contains("secure_storage"));
  }

  @Test
  void offsetsLeadToTheBytesOfEachMessage() throws Exception {
    String json =
        thread("Bob_3", List.of("Alice", "Böb"), said("Böb", 5L, "ä"), said("Alice", 6L, "b"));
    Imported imported = Imported.tree(zip("Bob_3.json", json));
    assertThat(imported.messages())
        .extracting(
            m -> new String(imported.vault().rawSource(m.provenance()), StandardCharsets.UTF_8))
        .containsExactly(said("Böb", 5L, "ä"), said("Alice", 6L, "b"));
  }

  @Test
  void everybodyWhoWroteIsKnownAndFormerMembersAreMarked() throws Exception {
    String json = thread("g_1", List.of("Alice", "Bob", "Eve"), said("Gone", 5L, "x"));
    assertThat(Imported.tree(zip("g_1.json", json)).vault().conversations().getFirst().people())
        .filteredOn(p -> !p.member())
        .extracting(Person::name)
        .singleElement()
        .satisfies(n -> assertThat(n.value()).isEqualTo("Gone"));
  }
}
