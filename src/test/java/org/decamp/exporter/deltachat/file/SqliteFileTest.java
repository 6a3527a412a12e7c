package org.decamp.exporter.deltachat.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.decamp.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our reader of databases sees what SQLite put into them. */
class SqliteFileTest {

  @TempDir Path home;

  /** A tar with a database made by SQLite, and before it something else. */
  private Path backup(Path database) throws IOException {
    Path tar = home.resolve("backup.tar");
    try (OutputStream out = Files.newOutputStream(tar);
        TarArchiveOutputStream entries = new TarArchiveOutputStream(out)) {
      put(entries, "blobs_backup/$BLOBDIR/x.bin", new byte[700]);
      put(entries, BackupArchive.DATABASE, Files.readAllBytes(database));
    }
    return tar;
  }

  private static void put(TarArchiveOutputStream entries, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    entries.putArchiveEntry(entry);
    entries.write(bytes);
    entries.closeArchiveEntry();
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
    try (BackupArchive archive = BackupArchive.open(backup(database))) {
      SqliteFile file = SqliteFile.open(archive);
      file.scan(
          "t",
          row -> {
            assertThat(row.number("id")).isEqualTo(row.id());
            read.add(
                row.id() + " " + row.text("a") + " " + row.number("b") + " " + row.text("d"));
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
      Files.write(database, bad);
      try (BackupArchive archive = BackupArchive.open(backup(database))) {
        if (archive.isProtected()) {
          continue;
        }
        SqliteFile.open(archive).scan("t", row -> row.text("a"));
      } catch (Problem.BadInput _) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(20);
  }

  @Test
  void aTarThatIsCutAnywhereIsNoWholeBackup() throws Exception {
    Path database = home.resolve("made.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a TEXT)");
    }
    byte[] whole = Files.readAllBytes(backup(database));
    BackupArchive.open(home.resolve("backup.tar")).close();
    int end = 512 + 1024 + 512 + (int) Files.size(database);
    for (int length : new int[] {1, 511, 512, 1000, 1536, 2048, 2600, end - 1, end, end + 100}) {
      Path cut = Files.write(home.resolve("cut.tar"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> BackupArchive.open(cut))
          .as("%d bytes", length)
          .isInstanceOf(Problem.BadInput.class);
    }
  }
}
