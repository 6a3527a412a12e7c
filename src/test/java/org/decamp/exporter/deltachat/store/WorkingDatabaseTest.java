package org.decamp.exporter.deltachat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.deltachat.file.PassphraseKey;
import org.decamp.exporter.sqlite.working.FinishedDatabase;
import org.decamp.exporter.sqlite.working.SealedPages;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The working file: never readable, and what comes out of it is a database. */
class WorkingDatabaseTest {

  private static final String MARKER = "Zwetschgenkuchen";
  private static final int ROWS = 3000;

  @TempDir Path home;
  private final SecureRandom random = new SecureRandom();

  private WorkingDatabase fresh(Path file) throws Exception {
    return WorkingDatabase.fresh(
        file,
        new FreshProfile("x@archive.invalid", new PrivateText(MARKER + " & me"), Instant.EPOCH),
        random);
  }

  private static void fill(WorkingDatabase database) throws Exception {
    for (int i = 0; i < ROWS; i++) {
      database.put(
          new MessageRow(
              100 + i,
              12,
              1,
              0,
              1_600_000_000 + i,
              0,
              10,
              26,
              new PrivateText(MARKER + " " + i),
              PrivateText.EMPTY,
              "id-" + i + "@localhost",
              new PrivateText("origin " + MARKER)));
    }
  }

  private void assertNothingReadable() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      for (Path file : all) {
        assertThat(Files.size(file)).isGreaterThan(100_000);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain(MARKER)
            .doesNotContain("SQLite format")
            .doesNotContain("CREATE TABLE");
      }
    }
  }

  private static byte[] content(FinishedDatabase finished) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    finished.copyTo(out);
    assertThat((long) out.size()).isEqualTo(finished.size());
    return out.toByteArray();
  }

  private byte[] clear() throws Exception {
    try (WorkingDatabase database = fresh(home.resolve("working"))) {
      fill(database);
      FinishedDatabase finished = database.finish(Optional.empty(), random);
      assertNothingReadable();
      byte[] content = content(finished);
      finished.remove();
      return content;
    }
  }

  private void assertSound(byte[] database, int rows) throws Exception {
    Path file = Files.write(home.resolve("clear"), database);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
        assertThat(check.getString(1)).isEqualTo("ok");
      }
      try (ResultSet check = statement.executeQuery("PRAGMA foreign_key_check")) {
        assertThat(check.next()).isFalse();
      }
      try (ResultSet count =
          statement.executeQuery(
              "SELECT count(*) FROM msgs WHERE txt LIKE '" + MARKER + "%' AND hop_info <> ''")) {
        assertThat(count.getInt(1)).isEqualTo(rows);
      }
    }
    Files.delete(file);
  }

  @Test
  void theFileIsNeverReadableAndWhatComesOutIsADatabase() throws Exception {
    byte[] clear = clear();
    assertThat(new String(clear, StandardCharsets.ISO_8859_1))
        .startsWith("SQLite format 3")
        .contains(MARKER);
    assertSound(clear, ROWS);
  }

  @Test
  void aDatabaseGoesInAndComesOutByteForByte() throws Exception {
    byte[] clear = clear();
    SealedPages seal = SealedPages.random(random);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    assertThat(seal.seal(new ByteArrayInputStream(clear), sealed)).isEqualTo(clear.length);
    assertThat(new String(sealed.toByteArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain(MARKER);
    ByteArrayOutputStream opened = new ByteArrayOutputStream();
    seal.open(new ByteArrayInputStream(sealed.toByteArray()), opened);
    assertThat(opened.toByteArray()).isEqualTo(clear);
  }

  @Test
  void aDatabaseThatWasThereIsNotReadableWhileItIsWorkedOn() throws Exception {
    byte[] clear = clear();
    try (WorkingDatabase database =
        WorkingDatabase.open(
            home.resolve("working"), new ByteArrayInputStream(clear), Optional.empty(), random)) {
      assertNothingReadable();
      database.put(new ReactionRow(100, 1, new PrivateText("x")));
      FinishedDatabase finished = database.finish(Optional.empty(), random);
      assertNothingReadable();
      byte[] after = content(finished);
      finished.remove();
      assertSound(after, ROWS);
    }
  }

  @Test
  void aPassphraseIsPutOnAndTakenOffWithoutAnythingReadableOnTheWay() throws Exception {
    byte[] clear = clear();
    byte[] locked;
    try (PassphraseKey key = PassphraseKey.fresh("geheim".toCharArray(), random)) {
      try (WorkingDatabase database =
          WorkingDatabase.open(
              home.resolve("working"), new ByteArrayInputStream(clear), Optional.empty(), random)) {
        FinishedDatabase finished = database.finish(Optional.of(key), random);
        assertNothingReadable();
        locked = content(finished);
        finished.remove();
      }
      assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain(MARKER);
      try (WorkingDatabase database =
          WorkingDatabase.open(
              home.resolve("working"),
              new ByteArrayInputStream(locked),
              Optional.of(key),
              random)) {
        assertNothingReadable();
        FinishedDatabase finished = database.finish(Optional.empty(), random);
        assertNothingReadable();
        byte[] opened = content(finished);
        finished.remove();
        assertSound(opened, ROWS);
      }
    }
  }
}
