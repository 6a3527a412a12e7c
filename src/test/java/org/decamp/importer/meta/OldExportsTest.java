package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.decamp.ledger.Fate;
import org.decamp.ledger.Omission;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of 2020 to 2022, folders that nobody has described, and conversations with chatbots. */
class OldExportsTest {

  private static String thread(String first, String last, String more, String message) {
    return "{\"participants\":[{\"name\":\"%s\"},{\"name\":\"%s\"}],\"messages\":[%s],\"title\":\"t\"%s}"
        .formatted(first, last, message, more);
  }

  private static String by(String sender, String more) {
    return "{\"sender_name\":\"" + sender + "\",\"timestamp_ms\":1600000000000" + more + "}";
  }

  @ParameterizedTest
  @CsvSource({
    "Alice, Bob, profile.json, username",
    "Bob, Alice, profile.json, username",
    "Bob, Alice, profile.json, name",
    "Alice, Bob, account_information/personal_information.json, value",
    "Bob, Alice, account_information/personal_information.json, value"
  })
  void aFolderOfLettersNamesTheThreadAndTheProfileItsOwner(
      String first, String last, String file, String key) throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("alice_20210301.zip")
            .file(
                "messages/inbox/bob_a1b2c3d4e5/message_1.json",
                thread(first, last, "", by("Bob", ",\"content\":\"caf\\u00c3\\u00a9\"")))
            .file(file, "{\"p\":[{\"x\":{\"" + key + "\":\"Alice\"}}]}");
    Imported imported = Imported.tree(tree);
    Conversation thread = imported.thread("bob_a1b2c3d4e5");
    assertThat(thread.box()).isEqualTo(Box.INBOX);
    assertThat(thread.product()).isEqualTo("instagram");
    assertThat(imported.expected()).extracting(m -> m.text()).containsExactly("café");
    assertThat(imported.vault().owner("instagram").orElseThrow().value()).isEqualTo("Alice");
    assertThat(imported.vault().ownerEvidence).containsEntry("instagram", "personal-information");
  }

  @ParameterizedTest
  @CsvSource({
    "messages/inbox/bob_17/message.json, INBOX",
    "messages/cross-app-inbox/bob_17/message_1.json, CROSS_APP",
    "messages/broadcast/bob_17/message_1.json, BROADCAST",
    "messages/some_new_box/bob_17/message_1.json, OTHER",
    "your_instagram_activity/messages/channels/bob_17/message_1.json, OTHER"
  })
  void everyFolderWithMessageFilesIsABox(String path, Box box) throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file("messages/inbox/x_1/message_1.json", thread("X", "Alice", "", by("X", "")))
            .file(path, thread("Bob", "Alice", "", by("Bob", ",\"content\":\"x\"")));
    assertThat(Imported.tree(tree).thread("17").box()).isEqualTo(box);
  }

  @Test
  void oldKeysAndTypesAreKnown() throws Exception {
    String old =
        ",\"thread_type\":\"RegularGroup\",\"status\":\"Pending\",\"is_still_participant\":true,"
            + "\"thread_path\":\"inbox/g_17\",\"magic_words\":[]";
    String noise =
        ",\"type\":\"%s\",\"sender_id_INTERNAL\":0,\"media_path_INTERNAL\":\"\","
            + "\"type_INTERNAL\":\"x\",\"ip\":\"192.0.2.1\"";
    String json =
        thread(
            "Bob",
            "Alice",
            old,
            by("Bob", noise.formatted("Generic") + ",\"content\":\"words\"")
                + ","
                + by(
                    "Bob", noise.formatted("Share") + ",\"share\":{\"link\":\"https://a.example\"}")
                + ","
                + by("Bob", noise.formatted("Call") + ",\"call_duration\":5")
                + ","
                + by("Bob", noise.formatted("Unsubscribe") + ",\"users\":[{\"name\":\"Bob\"}]"));
    FakeTree tree =
        new FakeTree().container("a.zip").file("messages/inbox/g_17/message_1.json", json);
    Imported imported = Imported.tree(tree);
    assertThat(imported.report().unknownKeys()).isEmpty();
    assertThat(imported.thread("17").kind()).isEqualTo(ConversationKind.GROUP);
    assertThat(imported.thread("17").box()).isEqualTo(Box.REQUESTS);
    assertThat(imported.contents())
        .hasAtLeastOneElementOfType(Content.Text.class)
        .hasAtLeastOneElementOfType(Content.Share.class)
        .hasAtLeastOneElementOfType(Content.Call.class)
        .anyMatch(c -> c instanceof Content.Event e && e.type() == EventType.LEFT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"%s", "[%s]", "{\"ai_conversations\":[%s]}", "{\"a\":1,\"threads\":[%s,{\"b\":2}]}"})
  void chatbotsAreReadOnlyIfAsked(String around) throws Exception {
    String json =
        around.formatted(
            thread("Meta AI", "Alice", "", by("Meta AI", ",\"content\":\"caf\\u00c3\\u00a9\"")));
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file("your_instagram_activity/messages/ai_conversations.json", json)
            .file("your_instagram_activity/messages/ai_conversations.html", "<html>");
    Imported without = Imported.tree(tree);
    assertThat(without.vault().conversations()).isEmpty();
    assertThat(without.vault().files.values()).containsOnly(new Fate.Omitted(Omission.NOT_ENABLED));
    Imported with = Imported.withAssistants(tree);
    assertThat(with.vault().conversations())
        .singleElement()
        .satisfies(c -> assertThat(c.kind()).isEqualTo(ConversationKind.ASSISTANT));
    assertThat(with.expected()).extracting(m -> m.text()).containsExactly("café");
    assertThat(with.vault().files.values())
        .containsExactlyInAnyOrder(new Fate.Carried(), new Fate.Omitted(Omission.LATER_FORMAT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "your_instagram_activity/messages/ai_conversations/thread_for_mailbox1_2.html",
        "your_instagram_activity/messages/inbox/bob_17/thread_for_mailbox1_2.html",
        "your_instagram_activity/messages/thread_for_mailbox1_2.html",
        "thread_for_mailbox1_2.html"
      })
  void aPageWithAChatbotIsNoMediaWhereverItLies(String path) throws Exception {
    FakeTree tree = new FakeTree().container("a.zip").file(path, "<html>");
    Imported without = Imported.tree(tree);
    assertThat(without.vault().files.values())
        .containsExactly(new Fate.Omitted(Omission.NOT_ENABLED));
    Imported with = Imported.withAssistants(tree);
    assertThat(with.vault().files.values())
        .containsExactly(new Fate.Omitted(Omission.LATER_FORMAT));
    assertThat(with.codes()).contains("later-format").doesNotContain("media-unnamed");
  }

  @Test
  void aChatbotFileOfAnotherShapeIsNoConversation() throws Exception {
    FakeTree tree =
        new FakeTree()
            .container("a.zip")
            .file("your_instagram_activity/messages/ai_conversations.json", "{\"a\":[1,2]}");
    assertThat(Imported.withAssistants(tree).vault().files.values())
        .containsExactly(new Fate.Omitted(Omission.NOT_A_CONVERSATION));
  }
}
