package org.decamp.exporter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our reader of databases sees what SQLite put into them. */
class SqliteFileTest {

  @TempDir Path home;

  /** A file in which the database lies behind something else. */
  private Path around(byte[] database) throws IOException {
    byte[] all = new byte[700 + database.length + 300];
    System.arraycopy(database, 0, all, 700, database.length);
    return Files.write(home.resolve("around"), all);
  }

  private static Span span(FileChannel channel) throws IOException {
    return new Span(700, channel.size() - 1000);
  }

  @ParameterizedTest
  @CsvSource({"512,40", "1024,3000", "4096,20000", "65536,3000"})
  void allRowsAreReadInOrderWhateverTheSizeOfPagesAndTexts(int pageSize, int rows)
      throws Exception {
    Path database = home.resolve("made.db");
    List<String> expected = new ArrayList<>();
    Random random = new Random(pageSize);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size=" + pageSize);
      statement.execute(
          "CREATE TABLE \"t\" (id INTEGER PRIMARY KEY, -- a comment, with (signs\n a TEXT DEFAULT"
              + " '', \"b\" INTEGER NOT NULL DEFAULT (1+1), c, UNIQUE(a, id))");
      statement.execute("ALTER TABLE t ADD COLUMN d TEXT");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO t (id, a, b, c, d) VALUES (?, ?, ?, ?, ?)")) {
        long id = 0;
        for (int i = 0; i < rows; i++) {
          id += 1 + random.nextInt(i % 100 == 0 ? 1_000_000 : 3);
          String text = "ü".repeat(random.nextInt(i % 50 == 0 ? 3 * pageSize / 2 : 40));
          long number = random.nextLong() >> random.nextInt(64);
          insert.setLong(1, id);
          insert.setString(2, text);
          insert.setLong(3, number);
          insert.setObject(4, i % 3 == 0 ? null : (Object) 2.5);
          insert.setString(5, i % 2 == 0 ? null : "d" + i);
          insert.executeUpdate();
          expected.add(id + " " + text + " " + number + " " + (i % 2 == 0 ? "" : "d" + i));
        }
      }
      connection.commit();
    }
    List<String> read = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(around(Files.readAllBytes(database)))) {
      SqliteFile file = SqliteFile.open(channel, span(channel));
      file.scan(
          "t",
          row -> {
            assertThat(row.number("id")).isEqualTo(row.id());
            read.add(row.id() + " " + row.text("a") + " " + row.number("b") + " " + row.text("d"));
          });
      assertThat(file.columns("t").orElseThrow().mandatory()).isEmpty();
    }
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void aColumnThatMustBeFilledIsFound() {
    TableColumns columns =
        new TableColumns(
            "CREATE TABLE x (id INTEGER PRIMARY KEY NOT NULL, a TEXT NOT NULL, b INTEGER NOT NULL"
                + " DEFAULT 0, PRIMARY KEY(a, b))");
    assertThat(columns.mandatory()).containsExactly("a");
    assertThat(columns.has("PRIMARY")).isFalse();
  }

  /** Whatever byte is wrong, it ends in a sentence and never in an error of the machine. */
  @Test
  void aDamagedDatabaseIsRefusedOrReadButNeverBreaksTheReader() throws Exception {
    Path database = home.resolve("made.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size=512");
      statement.execute("BEGIN");
      statement.execute("CREATE TABLE t (a TEXT)");
      for (int i = 0; i < 300; i++) {
        statement.execute("INSERT INTO t VALUES ('" + "x".repeat(i * 4) + "')");
      }
      statement.execute("COMMIT");
    }
    byte[] whole = Files.readAllBytes(database);
    Random random = new Random(5);
    int refused = 0;
    for (int round = 0; round < 200; round++) {
      byte[] bad = whole.clone();
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        int page = random.nextInt(whole.length / 512) * 512;
        bad[page + random.nextInt(round % 2 == 0 ? 20 : 512)] = (byte) random.nextInt();
      }
      try (FileChannel channel = FileChannel.open(around(bad))) {
        if (!SqliteFile.plain(channel, span(channel))) {
          continue;
        }
        SqliteFile.open(channel, span(channel)).scan("t", row -> row.text("a"));
      } catch (Problem.BadInput _) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(20);
  }
}
