package org.decamp.exporter.whatsapp.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.whatsapp.crypt15.SealedSample;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.testing.WrittenFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merge puts into a backup of WhatsApp, and what it leaves as it was. */
class MergeIntoWhatsAppTest {

  private static final String ANNA = WhatsAppScene.NUMBER + 1;
  private static final String STRANGER = "4930123456";

  @TempDir Path home;

  private static long noon(int day) {
    return Instant.parse("2023-01-01T12:00:00Z").plusSeconds(86_400L * (day - 1)).toEpochMilli();
  }

  private static MemoryVault vault() throws Exception {
    MemoryVault vault = new MemoryVault();
    vault.owner(Conversations.PRODUCT, new PrivateText("Me"), "test");
    Conversations.add(
        vault,
        "77",
        "",
        new Said("Anna", 1, "one"),
        new Said("Me", 3, "three"),
        new Said("Anna", 5, "five"));
    WhatsAppScene.link(vault);
    return vault;
  }

  private static List<String> texts(Connection connection, long chat) throws Exception {
    return WhatsAppScene.rows(
        connection,
        "SELECT from_me, timestamp, text_data FROM message WHERE chat_row_id="
            + chat
            + " ORDER BY sort_id");
  }

  @ParameterizedTest
  @ValueSource(ints = {2022, 2026})
  void messagesStandBetweenThoseThatWereThereAndNewOnesWillFollow(int year) throws Exception {
    MadeMsgstore made = MadeMsgstore.of(year, home);
    long anna = made.chat(made.person(ANNA));
    long other = made.chat(made.person(STRANGER));
    long group = made.chat(made.group("1234-5678"));
    made.message(other, false, noon(1), "not yours");
    made.message(anna, true, noon(2), "two");
    made.message(other, true, noon(3), "nor this");
    made.message(anna, false, noon(4), "four");
    made.message(group, false, noon(4), "to all");
    Path backup = made.sealed(home.resolve("msgstore.db.crypt15"));
    byte[] before = Files.readAllBytes(backup);

    ExportJob.Result result = WhatsAppScene.merge(vault(), backup, home.resolve("out"));

    assertThat(Files.readAllBytes(backup)).isEqualTo(before);
    Path written = WhatsAppScene.database(home.resolve("out"));
    assertThat(SealedSample.header(written)).isEqualTo(SealedSample.header(backup));
    assertThat(result.readBack().messages()).isEqualTo(4);
    try (Connection old = WhatsAppScene.clear(backup, home);
        Connection merged = WhatsAppScene.clear(written, home)) {
      assertThat(texts(merged, anna))
          .containsExactly(
              "1|%d|— Imported from Instagram on 2026-11-26 with Decamp: 3 messages, 2023-01-01 to"
                      .formatted(noon(1) - 1)
                  + " 2023-01-05. Not sent over WhatsApp. —",
              "0|" + noon(1) + "|one",
              "1|" + noon(2) + "|two",
              "1|" + noon(3) + "|three",
              "0|" + noon(4) + "|four",
              "0|" + noon(5) + "|five");
      assertThat(WhatsAppScene.rows(merged, "PRAGMA integrity_check")).containsExactly("ok");
      assertThat(WhatsAppScene.rows(merged, "PRAGMA foreign_key_check")).isEmpty();
      String next =
          WhatsAppScene.rows(merged, "SELECT seq FROM sqlite_sequence WHERE name='message'")
              .getFirst();
      assertThat(WhatsAppScene.rows(merged, "SELECT max(max(sort_id), max(_id)) FROM message"))
          .containsExactly(next);
      assertThat(
              WhatsAppScene.rows(
                  merged,
                  "SELECT m.text_data, l.text_data, r.text_data, c.sort_timestamp,"
                      + " display_message_sort_id=m.sort_id, last_message_sort_id=l.sort_id,"
                      + " last_read_message_sort_id=r.sort_id FROM chat c JOIN message m ON"
                      + " m._id=display_message_row_id JOIN message l ON l._id=last_message_row_id"
                      + " JOIN message r ON r._id=last_read_message_row_id WHERE c._id="
                      + anna))
          .containsExactly("five|five|five|" + noon(5) + "|1|1|1");
      othersAreAsTheyWere(WhatsAppScene.dump(old), WhatsAppScene.dump(merged), anna);
    }
  }

  private static void othersAreAsTheyWere(
      Map<String, List<String>> before, Map<String, List<String>> after, long touched) {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((table, rows) -> {
      List<String> now = Objects.requireNonNull(after.get(table));
      switch (table) {
        case "sqlite_sequence" -> assertThat(now).hasSizeGreaterThanOrEqualTo(rows.size());
        case "message" -> assertThat(now).containsAll(without(rows, 2, touched));
        case "chat" -> assertThat(now).containsAll(without(rows, 0, touched));
        default -> assertThat(now.subList(0, rows.size())).as(table).isEqualTo(rows);
      }
    });
  }

  private static List<String> without(List<String> rows, int column, long value) {
    return rows.stream()
        .filter(row -> !row.split("\\|", -1)[column].equals(String.valueOf(value)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {2022, 2026})
  void runningTwiceInsertsNothing(int year) throws Exception {
    MadeMsgstore made = MadeMsgstore.of(year, home);
    long anna = made.chat(made.person(ANNA));
    made.message(anna, true, noon(2), "two");
    Path backup = made.sealed(home.resolve("msgstore.db.crypt15"));
    MemoryVault vault = vault();
    ExportJob.Result first = WhatsAppScene.merge(vault, backup, home.resolve("first"));
    ExportJob.Result second =
        WhatsAppScene.merge(
            vault, WhatsAppScene.database(home.resolve("first")), home.resolve("second"));
    for (LedgerReport.Line line : second.report().lines()) {
      assertThat(line.omitted().get(Omission.DUPLICATE)).isEqualTo(line.found());
    }
    assertThat(second.readBack()).isEqualTo(first.readBack());
    try (Connection one = WhatsAppScene.clear(WhatsAppScene.database(home.resolve("first")), home);
        Connection two =
            WhatsAppScene.clear(WhatsAppScene.database(home.resolve("second")), home)) {
      assertThat(WhatsAppScene.dump(two)).isEqualTo(WhatsAppScene.dump(one));
    }
  }

  @Test
  void somebodyWithoutAChatGetsOne() throws Exception {
    Path backup = MadeMsgstore.of(2026, home).sealed(home.resolve("msgstore.db.crypt15"));
    WhatsAppScene.merge(vault(), backup, home.resolve("out"));
    try (Connection merged =
        WhatsAppScene.clear(WhatsAppScene.database(home.resolve("out")), home)) {
      assertThat(
              WhatsAppScene.rows(
                  merged,
                  "SELECT raw_string, count(*), max(m.sort_id)=last_message_sort_id FROM chat c JOIN"
                      + " jid j ON j._id=c.jid_row_id JOIN message m ON m.chat_row_id=c._id"))
          .containsExactly(ANNA + "@s.whatsapp.net|4|1");
    }
  }

  @Test
  void filesOfWhatsAppBusinessLieInItsOwnFoldersUnderNamesThatAreFree() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 5, 12, 40);
    WhatsAppScene.linkAsOne(vault);
    MadeMsgstore made = MadeMsgstore.of(2026, home);
    long chat = made.chat(made.person(STRANGER));
    long picture = made.message(chat, false, 1_500_000_000_000L, 1, "");
    made.sql(
        "INSERT INTO message_media (message_row_id, chat_row_id, file_path) VALUES ("
            + picture
            + ", 1, 'Media/WhatsApp Business Images/IMG-20170714-WA0041.jpg')");
    Path backup = made.sealed(home.resolve("msgstore.db.crypt15"));
    WhatsAppScene.merge(vault, backup, home.resolve("out"));
    try (Stream<Path> folders = Files.list(home.resolve("out/Media"))) {
      assertThat(folders.map(f -> f.getFileName().toString()))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("WhatsApp Business "));
    }
    try (Stream<Path> files = Files.walk(home.resolve("out/Media"))) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("IMG-2017")))
          .isNotEmpty()
          .allMatch(name -> name.compareTo("IMG-20170714-WA0042") >= 0);
    }
  }

  @Test
  void mediaAreNamedAsOnPhonesWhateverDigitsTheComputerWrites() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 5, 12, 40);
    WhatsAppScene.linkAsOne(vault);
    Path backup = MadeMsgstore.of(2026, home).sealed(home.resolve("msgstore.db.crypt15"));
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("ar", "EG"));
      WhatsAppScene.merge(vault, backup, home.resolve("out"));
    } finally {
      Locale.setDefault(usual);
    }
    assertThat(new WrittenFolder(home.resolve("out/Media")).files())
        .isNotEmpty()
        .allMatch(path ->
            path.matches(
                "WhatsApp [A-Za-z /]+([0-9]{6}/)?[A-Z]{3}-[0-9]{8}-WA[0-9]{4}\\.[a-z0-9]+"));
  }

  @Test
  void idsLookLikeThoseOfPhonesAndSayWhoseTheyAre() throws Exception {
    Path backup = MadeMsgstore.of(2026, home).sealed(home.resolve("msgstore.db.crypt15"));
    WhatsAppScene.merge(vault(), backup, home.resolve("out"));
    try (Connection merged =
        WhatsAppScene.clear(WhatsAppScene.database(home.resolve("out")), home)) {
      List<String> ids =
          WhatsAppScene.rows(
              merged,
              "SELECT key_id FROM message WHERE _id>1 UNION ALL SELECT key_id FROM message_add_on");
      assertThat(ids)
          .hasSize(7)
          .doesNotHaveDuplicates()
          .allMatch(i -> i.matches("DECA[0-9A-F]{28}"));
    }
  }
}
