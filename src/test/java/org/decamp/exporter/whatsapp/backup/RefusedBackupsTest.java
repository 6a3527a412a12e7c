package org.decamp.exporter.whatsapp.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.whatsapp.crypt15.Sample;
import org.decamp.exporter.whatsapp.crypt15.SealedSample;
import org.decamp.job.Problem;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not understood is refused in a line, before anything is written. */
class RefusedBackupsTest {

  private static final String ANNA = WhatsAppScene.NUMBER + 1;

  @TempDir Path home;

  private Path backup() {
    return home.resolve("msgstore.db.crypt15");
  }

  private static MemoryVault vault() throws Exception {
    MemoryVault vault = new MemoryVault();
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    Conversations.add(vault, "77", "", new Said("Anna", 1, "one"), new Said("Me", 2, "two"));
    WhatsAppScene.link(vault);
    return vault;
  }

  private ExportJob.Result merge() throws Exception {
    return WhatsAppScene.merge(vault(), backup(), home.resolve("out"));
  }

  private void refused(Class<? extends Problem> kind, String why) throws Exception {
    assertThatThrownBy(this::merge).isInstanceOf(kind).hasMessageContaining(why);
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .allMatch(name -> name.startsWith("made-") || name.startsWith("msgstore"));
    }
  }

  private void refused(int year, String sql, String why) throws Exception {
    MadeMsgstore.of(year, home).sql(sql).sealed(backup());
    refused(Problem.BadInput.class, why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "DROP TABLE chat # lacks the table chat",
        "DROP TABLE message # older form",
        "DROP TABLE message_media # lacks the table message_media",
        "ALTER TABLE message DROP COLUMN text_data # lacks the column text_data",
        "ALTER TABLE jid RENAME COLUMN user TO person # lacks the column user of the table jid",
        "DELETE FROM sqlite_sequence WHERE name='message' # does not number its messages",
        "CREATE TRIGGER \"DELETE \" AFTER INSERT ON message BEGIN SELECT 1; END # a trigger on the"
            + " table message",
        "CREATE TRIGGER x BEFORE UPDATE OF sort_id ON message BEGIN SELECT 1; END # a trigger",
        "INSERT INTO messages (key_remote_jid, key_id) VALUES ('1@s.whatsapp.net', 'A') # older form",
        "CREATE UNIQUE INDEX x ON message(from_me) # rules that this version",
        "CREATE UNIQUE INDEX x ON message(abs(starred)) # rules that this version"
      })
  void databasesThatAreNotAsTheyShouldBe(String sql, String why) throws Exception {
    refused(2022, sql, why);
  }

  @Test
  void columnsThatMustBeFilledAndAreNotKnown() throws Exception {
    MadeMsgstore made = MadeMsgstore.of(2026, home).sql("DROP TABLE chat");
    made.sql(
        "CREATE TABLE chat (_id INTEGER PRIMARY KEY AUTOINCREMENT, jid_row_id INTEGER UNIQUE,"
            + " secret_sauce TEXT NOT NULL)");
    made.sealed(backup());
    refused(Problem.BadInput.class, "the column secret_sauce of the table chat");
  }

  @Test
  void aHeaderThatSaysThatMessagesAreStillInOlderTables() throws Exception {
    MadeMsgstore.of(2026, home).sealed(backup(), false);
    refused(Problem.BadInput.class, "had not finished to bring it up to date");
  }

  @Test
  void thePublishedBackupWhichIsSuchAOne() throws Exception {
    Path fixture = Sample.fixture();
    assertThatThrownBy(
            () -> WhatsAppScene.merge(vault(), fixture, home.resolve("out"), Sample.FIXTURE_KEY))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("older form");
  }

  @Test
  void somebodyWithTwoChatsThatHaveMessages() throws Exception {
    MadeMsgstore made = MadeMsgstore.of(2026, home);
    long anna = made.person(ANNA);
    made.message(made.chat(anna), true, 1, "here");
    made.message(made.chat(made.hidden("222", anna)), true, 1, "and there");
    made.sealed(backup());
    refused(Problem.BadInput.class, "two chats with one person");
  }

  @Test
  void incrementsBesideIt() throws Exception {
    MadeMsgstore.of(2026, home).sealed(backup());
    Files.write(home.resolve("msgstore-increment-1.db.crypt15"), new byte[9]);
    refused(Problem.BadInput.class, "not the newest");
  }

  @Test
  void anotherKeyAnotherFileAndDamage() throws Exception {
    refused(Problem.MissingInput.class, "there is no file");
    Files.write(backup(), Sample.VECTOR);
    refused(Problem.BadInput.class, "holds no database");
    MadeMsgstore.of(2026, home).sealed(backup());
    assertThatThrownBy(
            () -> WhatsAppScene.merge(vault(), backup(), home.resolve("out"), "7".repeat(64)))
        .isInstanceOf(Problem.WrongSecret.class);
    byte[] whole = Files.readAllBytes(backup());
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 4;
    Files.write(backup(), flipped);
    refused(Problem.BadInput.class, "damaged");
    Files.write(backup(), Arrays.copyOf(whole, whole.length * 2 / 3));
    refused(Problem.BadInput.class, "damaged or cut off");
  }

  @Test
  void anOutputThatIsThere() throws Exception {
    MadeMsgstore.of(2026, home).sealed(backup());
    Path there = Files.createDirectory(home.resolve("made-before"));
    assertThatThrownBy(() -> WhatsAppScene.merge(vault(), backup(), there))
        .isInstanceOf(Problem.CannotWrite.class);
  }

  /** Columns come and go with the months; most of them can be missed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE message DROP COLUMN server_sts",
        "ALTER TABLE message DROP COLUMN view_replies_thread_id",
        "ALTER TABLE message DROP COLUMN lookup_tables",
        "ALTER TABLE chat DROP COLUMN last_message_sort_id",
        "ALTER TABLE chat DROP COLUMN unseen_message_count",
        "ALTER TABLE message ADD COLUMN must TEXT NOT NULL DEFAULT 'it''s (7)'",
        "ALTER TABLE message ADD COLUMN must INTEGER NOT NULL DEFAULT -7",
        "ALTER TABLE message ADD COLUMN must REAL NOT NULL DEFAULT 1.5",
        "ALTER TABLE message ADD COLUMN may BOOLEAN DEFAULT true",
        "ALTER TABLE message ADD COLUMN may VARCHAR DEFAULT 12",
        "ALTER TABLE message ADD COLUMN may INTEGER DEFAULT '12'",
        "ALTER TABLE chat ADD COLUMN may BLOB DEFAULT NULL",
        "DROP TABLE jid_map",
        "CREATE TRIGGER x BEFORE DELETE ON chat BEGIN DELETE FROM props; END",
        "CREATE TABLE new_things (a TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID"
      })
  void whatCanBeMissedIs(String sql) throws Exception {
    MadeMsgstore made = MadeMsgstore.of(2026, home);
    long anna = made.chat(made.person(ANNA));
    made.message(anna, true, 1, "before");
    made.message(anna, true, WhatsAppScene.NOW.toEpochMilli(), "after, so that its row changes");
    made.sql(sql).sealed(backup());
    assertThat(merge().readBack().messages()).isEqualTo(3);
  }

  @Test
  void whereThereIsNoPlaceForReactionsTheyAreLeftOutWithTheReason() throws Exception {
    MadeMsgstore.of(2022, home).sql("DROP TABLE message_add_on_reaction").sealed(backup());
    for (LedgerReport.Line line : merge().report().lines()) {
      if (line.subject() == Subject.REACTION) {
        assertThat(line.omitted()).containsEntry(Omission.NO_PLACE, 2L);
      }
    }
  }

  @Test
  void theHiddenIdOfSomebodyLeadsToTheirChat() throws Exception {
    MadeMsgstore made = MadeMsgstore.of(2026, home);
    long anna = made.person(ANNA);
    long empty = made.chat(anna);
    made.message(empty, false, 1, 7, "a note of the app");
    long used = made.chat(made.hidden("222", anna));
    made.message(used, true, 1, "here");
    made.sealed(backup());
    merge();
    try (var merged = WhatsAppScene.clear(WhatsAppScene.database(home.resolve("out")), home)) {
      assertThat(
              WhatsAppScene.rows(
                  merged,
                  "SELECT chat_row_id, count(*) FROM message WHERE _id>1 GROUP BY 1 ORDER BY 1"))
          .containsExactly(empty + "|1", used + "|4");
    }
  }

  @Test
  void theHeaderIsTheSameButForItsRandomBytes() throws Exception {
    MadeMsgstore.of(2022, home).sealed(backup());
    merge();
    byte[] old = Files.readAllBytes(backup());
    byte[] written = Files.readAllBytes(WhatsAppScene.database(home.resolve("out")));
    assertThat(SealedSample.header(WhatsAppScene.database(home.resolve("out"))))
        .isEqualTo(SealedSample.header(backup()));
    assertThat(Arrays.copyOfRange(written, 8, 24)).isNotEqualTo(Arrays.copyOfRange(old, 8, 24));
  }
}
