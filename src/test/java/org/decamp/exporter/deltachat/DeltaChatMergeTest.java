package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.deltachat.file.BackupArchive;
import org.decamp.job.Problem;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a merge leaves as it was, and what it must never set off. */
class DeltaChatMergeTest {

  @TempDir Path home;

  private Path out(String name) {
    return home.resolve("delta-chat-backup-" + name + ".tar");
  }

  private static MemoryVault history() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 11, 5, 40);
    return vault;
  }

  private Path database(Path backup, String name) throws IOException {
    Path file = home.resolve(name);
    try (var archive = BackupArchive.open(backup);
        var in = archive.read(archive.database())) {
      Files.copy(in, file);
      return file;
    } catch (Problem e) {
      throw new IOException(e);
    }
  }

  @Test
  void whatWasThereIsThereRowForRowAndASecondRunPutsNothingIn() throws Exception {
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    byte[] before = Files.readAllBytes(backup);
    MemoryVault vault = history();
    ExportJob.Result first = DeltaChatScene.merge(vault, backup, out("first"));
    assertThat(Files.readAllBytes(backup)).isEqualTo(before);

    Map<String, List<String>> original = DatabaseRows.of(database(backup, "original.db"));
    Map<String, List<String>> merged = DatabaseRows.of(database(out("first"), "merged.db"));
    assertThat(merged.keySet()).isEqualTo(original.keySet());
    original.forEach((table, rows) -> {
      if (!table.equals("sqlite_sequence")) {
        assertThat(Objects.requireNonNull(merged.get(table)).subList(0, rows.size()))
            .as(table)
            .isEqualTo(rows);
      }
    });
    for (String untouched : List.of("config", "keypairs", "transports", "smtp", "jobs", "imap")) {
      assertThat(merged.get(untouched)).isEqualTo(original.get(untouched));
    }

    ExportJob.Result second = DeltaChatScene.merge(vault, out("first"), out("second"));
    for (LedgerReport.Line line : second.report().lines()) {
      assertThat(line.omitted().get(Omission.DUPLICATE)).isEqualTo(line.found());
    }
    assertThat(DatabaseRows.of(database(out("second"), "again.db"))).isEqualTo(merged);
    assertThat(second.readBack()).isEqualTo(first.readBack());
    assertThat(Files.size(out("second"))).isEqualTo(Files.size(out("first")));
  }

  @Test
  void laterMessagesGoWhereTheEarlierOnesAre() throws Exception {
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    MemoryVault vault = new MemoryVault();
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    Conversations.add(vault, "77", "", new Said("Anna", 1, "one"), new Said("Me", 2, "two"));
    DeltaChatScene.merge(vault, backup, out("first"));
    Conversations.add(vault, "77", "", new Said("Anna", 3, "three"), new Said("Me", 2, "two"));
    ExportJob.Result second = DeltaChatScene.merge(vault, out("first"), out("second"));
    assertThat(second.readBack().conversations()).isEqualTo(1);
    assertThat(second.readBack().messages()).isEqualTo(4);
    try (DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.NEWEST, home.resolve("judge"))) {
      int account = core.restored(out("second"), null);
      int chat =
          core.chats(account).stream()
              .filter(id -> canRead(core, account, id).equals("Anna"))
              .findFirst()
              .orElseThrow();
      List<String> texts = new ArrayList<>();
      for (int id : core.messages(account, chat)) {
        texts.add(core.call("get_message", account, id).path("text").asString());
      }
      assertThat(texts.subList(1, 4)).containsExactly("one", "two", "three");
      assertThat(texts.getFirst()).startsWith("Imported from Instagram on 2026-11-26: 2 messages");
    }
  }

  private static String canRead(DeltaChatCore core, int account, int chat) {
    try {
      return core.call("get_full_chat_by_id", account, chat).path("name").asString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The sheet's controls: seen, opened, with the network on and exported again. */
  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.USUAL, DeltaChatCore.NEWEST})
  void nothingIsSentWhenEverythingIsOpenedAndMarkedAsSeen(String version) throws Exception {
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    ExportJob.Result result = DeltaChatScene.merge(history(), backup, out("merged"));
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      int account = core.restored(out("merged"), null);
      Quiet.require(core, account, result.readBack().messages());
      Map<String, List<String>> queues = DatabaseRows.queues(core.database(account));
      core.exported(account, home.resolve("again"), null);
      assertThat(DatabaseRows.queues(core.database(account))).isEqualTo(queues);
    }
  }

  /** One entry is made to look old, so that it can be seen when the core has deleted such ones. */
  @ParameterizedTest
  @ValueSource(strings = {DeltaChatCore.USUAL, DeltaChatCore.NEWEST})
  void whereOldMessagesDisappearWhatComesInIsNotAmongThem(String version) throws Exception {
    Path backup =
        DeltaChatScene.backup(DeltaChatCore.USUAL, home, null, "delete_device_after", "86400");
    MemoryVault vault = new MemoryVault();
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    Conversations.add(
        vault,
        "77",
        "",
        new Said("Anna", 1, "one"),
        new Said("Me", 2, "two"),
        new Said("Me", 3, "3"));
    DeltaChatScene.merge(vault, backup, Instant.now(), out("merged"));
    Path database = database(out("merged"), "merged.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE msgs SET timestamp_rcvd=timestamp WHERE txt='one'");
    }
    DeltaChatScene.tar(out("one-old"), database);
    try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge"))) {
      int account = core.restored(out("one-old"), null);
      int chat = core.archived(account).getFirst();
      List<Integer> before = core.messages(account, chat);
      core.startIo(account);
      List<Integer> after = core.messages(account, chat);
      while (after.equals(before)) {
        core.call("get_next_event");
        after = core.messages(account, chat);
      }
      assertThat(before).hasSize(4);
      List<Integer> expected = List.of(before.get(0), before.get(2), before.get(3));
      assertThat(after).isEqualTo(expected);
      core.call("stop_io", account);
    }
  }

  @Test
  void aProfileFromScratchIsRestoredByBothCoresAndKeepsQuiet() throws Exception {
    MemoryVault vault = history();
    DeltaChatScene.fromScratch(vault, null, out("scratch"));
    for (String version : List.of(DeltaChatCore.USUAL, DeltaChatCore.NEWEST)) {
      try (DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge-" + version))) {
        int account = core.restored(out("scratch"), null);
        assertThat(core.call("get_migration_error", account).isNull()).isTrue();
        assertThat(core.call("get_account_info", account).path("kind").asString())
            .isEqualTo("Configured");
        assertThat(core.call("get_config", account, "displayname").asString())
            .isEqualTo("Maya \"Archive\"");
        CoreComparison comparison = new CoreComparison(core, account);
        comparison.compare(vault);
        assertThat(comparison.notices).isEqualTo(4);
        core.startIo(account);
        core.call("stop_io", account);
        assertThat(core.exported(account, home.resolve("again-" + version), null)).isNotEmptyFile();
      }
    }
  }

  @Test
  void protectedBackupsAreReadAndWritten() throws Exception {
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, "geheim");
    MemoryVault vault = history();
    DeltaChatScene.merge(vault, backup, "geheim", null, out("same"));
    DeltaChatScene.merge(vault, backup, "geheim", "anders 'x' ü", out("other"));
    DeltaChatScene.fromScratch(vault, "neu", out("scratch"));
    Map<Path, String> passphrases =
        Map.of(out("same"), "geheim", out("other"), "anders 'x' ü", out("scratch"), "neu");
    for (Map.Entry<Path, String> one : passphrases.entrySet()) {
      try (DeltaChatCore core =
          DeltaChatCore.start(
              DeltaChatCore.NEWEST, home.resolve("judge" + one.getValue().length()))) {
        int account = core.restored(one.getKey(), one.getValue());
        new CoreComparison(core, account).compare(vault);
      }
    }
  }

  @Test
  void theAppFindsWordsAndFilesAndListsNobodyWhoCannotBeWrittenTo() throws Exception {
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    MemoryVault vault = history();
    Conversations.add(vault, "78", "", new Said("Jörg", 1, "Größe: ÜBERALL"));
    ExportJob.Result result = DeltaChatScene.merge(vault, backup, out("merged"));
    try (DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.NEWEST, home.resolve("judge"))) {
      int account = core.restored(out("merged"), null);
      assertThat(core.call("search_messages", account, "grÖße: überall", null).size()).isEqualTo(1);
      assertThat(core.call("get_chatlist_entries", account, 2, "JÖRG", null).size()).isEqualTo(1);
      int shown = 0;
      for (String type : List.of("Image", "Gif", "Video", "Audio", "Voice", "File", "Sticker")) {
        shown += core.call("get_chat_media", account, null, type, null, null).size();
      }
      int ownPicture = 1;
      assertThat(shown).isEqualTo((int) result.readBack().attachments() + ownPicture);
      for (JsonNode contact : core.call("get_contacts", account, 0, null)) {
        assertThat(contact.path("displayName").asString()).isNotIn("Jörg", "Friend");
      }
    }
  }

  /** Without this, a core that queues nothing at all would prove nothing. */
  @Test
  void aRowInAnotherStateWouldBeAnsweredAndNoticed() throws Exception {
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    MemoryVault vault = new MemoryVault();
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    Conversations.add(vault, "77", "", new Said("Anna", 1, "one"), new Said("Me", 2, "two"));
    DeltaChatScene.merge(vault, backup, out("merged"));
    Path database = database(out("merged"), "merged.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE msgs SET state=13, param='r=1' WHERE txt='one'");
    }
    DeltaChatScene.tar(out("asking"), database);
    try (DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.USUAL, home.resolve("judge"))) {
      int account = core.restored(out("asking"), null);
      for (int chat : core.archived(account)) {
        core.call("markseen_msgs", account, core.messages(account, chat));
      }
      assertThat(DatabaseRows.queues(core.database(account)).get("smtp_mdns")).isNotEmpty();
    }
  }
}
