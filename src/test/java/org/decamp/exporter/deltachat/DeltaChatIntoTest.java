package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.exporter.ExportJob;
import org.decamp.job.Problem;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Conversations that go, by the user's word, into a chat that is alive. */
class DeltaChatIntoTest {

  private static final PrivateText ANNA = new PrivateText("anna real");

  @TempDir Path home;

  private final MemoryVault vault = new MemoryVault();

  private Path out(String name) {
    return home.resolve("delta-chat-backup-" + name + ".tar");
  }

  private ConversationId conversation() throws Exception {
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    return Conversations.add(
        vault, "77", "", new Said("anna_h", 1, "one"), new Said("Me", 2, "two"));
  }

  /** What a chat shows: who said what, and the first word of lines that nobody said. */
  private static List<String> shown(DeltaChatCore core, int account, int chat) throws Exception {
    List<String> shown = new ArrayList<>();
    for (int id : core.messages(account, chat)) {
      JsonNode message = core.call("get_message", account, id);
      shown.add(
          message.path("isInfo").asBoolean()
              ? message.path("text").asString().split(" ", 2)[0]
              : message.path("sender").path("displayName").asString()
                  + ": "
                  + message.path("text").asString());
    }
    return shown;
  }

  private static int chatWithAnna(DeltaChatCore core, int account) throws Exception {
    List<Integer> found = new ArrayList<>();
    for (int chat : core.chats(account)) {
      if (core.call("get_full_chat_by_id", account, chat)
          .path("name")
          .asString()
          .equals("Anna Real")) {
        found.add(chat);
      }
    }
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /** All rows, after the chat with Anna was opened and seen with the network on. */
  private static Map<String, List<String>> opened(DeltaChatCore core, int account)
      throws Exception {
    int chat = chatWithAnna(core, account);
    core.startIo(account);
    core.call("marknoticed_chat", account, chat);
    core.call("markseen_msgs", account, core.messages(account, chat));
    core.call("stop_io", account);
    return DatabaseRows.of(core.database(account));
  }

  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.USUAL, DeltaChatCore.NEWEST})
  void theyAreAboveWhatIsThereAndTheChatGoesOnAsBefore(String version) throws Exception {
    Path backup = DeltaChatScene.backupWithAnna(DeltaChatCore.USUAL, home);
    ExportJob.Result result =
        DeltaChatScene.merge(vault, backup, Map.of(conversation(), ANNA), out("merged"));
    assertThat(result.readBack().messages()).isEqualTo(3);
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      int untouched = core.restored(backup, null);
      Map<String, List<String>> original = DatabaseRows.of(core.database(untouched));
      List<String> own = shown(core, untouched, chatWithAnna(core, untouched));
      int account = core.restored(out("merged"), null);
      int chat = chatWithAnna(core, account);
      List<String> shown = shown(core, account, chat);
      assertThat(own).hasSize(2).contains("Me: Hello in Delta Chat");
      assertThat(shown)
          .containsExactly(
              own.getFirst(), "Imported", "Anna Real: one", "Me: two", "Me: Hello in Delta Chat");
      Map<String, List<String>> before = DatabaseRows.of(core.database(account));
      for (String table : List.of("contacts", "chats", "chats_contacts", "public_keys")) {
        assertThat(before.get(table)).as(table).isEqualTo(original.get(table));
      }
      Map<String, List<String>> after = opened(core, account);
      Map<String, List<String>> control = opened(core, untouched);
      for (String queue : before.keySet()) {
        if (queue.startsWith("smtp") || queue.startsWith("imap_") || queue.equals("jobs")) {
          assertThat(after.get(queue)).as(queue).isEqualTo(control.get(queue));
        }
      }
      JsonNode full = core.call("get_full_chat_by_id", account, chat);
      assertThat(full.path("canSend").asBoolean()).isTrue();
      assertThat(full.path("isEncrypted").asBoolean()).isTrue();
      int answer = core.send(account, chat, "And on", null, null);
      assertThat(core.call("get_message", account, answer).path("showPadlock").asBoolean())
          .isTrue();
    }
  }

  @Test
  void aSecondRunPutsNothingInAndLaterMessagesFollowWithoutAWord() throws Exception {
    Path backup = DeltaChatScene.backupWithAnna(DeltaChatCore.USUAL, home);
    Map<ConversationId, PrivateText> into = Map.of(conversation(), ANNA);
    ExportJob.Result first = DeltaChatScene.merge(vault, backup, into, out("first"));
    ExportJob.Result second = DeltaChatScene.merge(vault, out("first"), into, out("second"));
    for (LedgerReport.Line line : second.report().lines()) {
      assertThat(line.omitted().get(Omission.DUPLICATE)).isEqualTo(line.found());
    }
    assertThat(second.readBack()).isEqualTo(first.readBack());
    Conversations.add(vault, "77", "", new Said("anna_h", 3, "three"));
    DeltaChatScene.merge(vault, out("second"), out("third"));
    try (DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.NEWEST, home.resolve("judge"))) {
      int account = core.restored(out("third"), null);
      assertThat(shown(core, account, chatWithAnna(core, account)).subList(1, 5))
          .containsExactly("Imported", "Anna Real: one", "Me: two", "Anna Real: three");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.USUAL, DeltaChatCore.NEWEST})
  void whatWasInAChatOfItsOwnMovesOnceThatChatIsDeletedInTheApp(String version) throws Exception {
    Path backup = DeltaChatScene.backupWithAnna(DeltaChatCore.USUAL, home);
    Map<ConversationId, PrivateText> into = Map.of(conversation(), ANNA);
    DeltaChatScene.merge(vault, backup, out("archive"));
    Path without;
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("app"))) {
      int account = core.restored(out("archive"), null);
      core.call("delete_chat", account, core.archived(account).getFirst());
      without = core.exported(account, home.resolve("without"), null);
    }
    DeltaChatScene.merge(vault, without, into, out("merged"));
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      int account = core.restored(out("merged"), null);
      assertThat(shown(core, account, chatWithAnna(core, account)).subList(1, 4))
          .containsExactly("Imported", "Anna Real: one", "Me: two");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Nobody, no contact in the backup has the name",
    "Two Alike, 2 contacts in the backup have the name",
    "Bob Address, Delta Chat has no key of the contact",
    "carl@local.invalid, is blocked"
  })
  void nothingGoesToWhoeverIsNotOneContactWithAKey(String name, String says) throws Exception {
    Path backup = DeltaChatScene.backupWithAnna(DeltaChatCore.USUAL, home);
    Map<ConversationId, PrivateText> into = Map.of(conversation(), new PrivateText(name));
    assertThatThrownBy(() -> DeltaChatScene.merge(vault, backup, into, out("merged")))
        .isInstanceOf(Problem.Usage.class)
        .hasMessageContaining(says)
        .hasMessageNotContaining("--");
    assertThat(out("merged")).doesNotExist();
  }

  @Test
  void aGroupDoesNotGoIntoAChatOfTwoNorDoesWhatHasBegunElsewhere() throws Exception {
    Path backup = DeltaChatScene.backupWithAnna(DeltaChatCore.USUAL, home);
    Map<ConversationId, PrivateText> begun = Map.of(conversation(), ANNA);
    DeltaChatScene.merge(vault, backup, out("archive"));
    assertThatThrownBy(() -> DeltaChatScene.merge(vault, out("archive"), begun, out("again")))
        .isInstanceOf(Problem.Usage.class)
        .hasMessageContaining("in another chat");
    ConversationId group =
        Conversations.addGroup(
            vault, "78", "Three", new Said("Anna", 1, "a"), new Said("Ben", 2, "b"));
    assertThatThrownBy(() -> DeltaChatScene.merge(vault, backup, Map.of(group, ANNA), out("group")))
        .isInstanceOf(Problem.Usage.class)
        .hasMessageContaining("not one of two people");
  }
}
