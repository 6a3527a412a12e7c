package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check names everything that is wrong, whichever of its threads comes upon it. */
class CheckedVaultTest {

  @TempDir Path temp;
  private Path directory = Path.of("");

  @BeforeEach
  void aVault() throws Exception {
    directory = temp.resolve("vault");
    FilledVault.create(directory);
  }

  private VaultCheck check() throws Problem {
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      return vault.check(Progress.silent());
    }
  }

  private List<String> codes() throws Problem {
    return check().findings().stream().map(Finding::code).distinct().sorted().toList();
  }

  private void edit(String sql, Object... values) throws Exception {
    assertThat(EditedDatabase.edit(directory, sql, values)).isPositive();
  }

  private List<Path> blobs() throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("media"))) {
      return all.filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::getFileName))
          .toList();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[60_000] ^= 4;
    Files.write(file, bytes);
  }

  @Test
  void aWholeVaultIsCountedAndNothingIsFound() throws Exception {
    VaultCheck check = check();
    assertThat(check.findings()).isEmpty();
    assertThat(check.conversations()).isEqualTo(FilledVault.THREADS + 1);
    assertThat(check.media()).isEqualTo(FilledVault.THREADS * (FilledVault.PER_FILE / 100L));
    assertThat(check.sourceFiles()).isEqualTo(FilledVault.THREADS + 2);
    assertThat(check()).isEqualTo(check);
  }

  @Test
  void filesThatChangedAreNamedInOrderOfTheirIds() throws Exception {
    List<Path> blobs = blobs();
    for (Path blob : blobs) {
      flip(blob);
    }
    VaultCheck check = check();
    assertThat(check.findings()).hasSize(blobs.size());
    assertThat(codes()).containsExactly("media-damaged", "source-damaged");
    assertThat(check.findings().stream().skip(1).map(Finding::where))
        .isSorted()
        .allMatch(where -> where.startsWith("media "));
    assertThat(check()).isEqualTo(check);
  }

  @Test
  void filesThatAreGoneAreNamed() throws Exception {
    List<Path> blobs = blobs();
    for (Path blob : blobs) {
      Files.delete(blob);
    }
    assertThat(check().findings()).hasSize(blobs.size());
    assertThat(codes()).containsExactly("media-missing", "source-missing");
  }

  @Test
  void contentsThatAreRowsAreReadToo() throws Exception {
    edit(
        "UPDATE small_content SET content = zeroblob(100) WHERE id ="
            + " (SELECT id FROM media WHERE file_length = 0 LIMIT 1)");
    assertThat(codes()).containsExactly("media-damaged");
    edit(
        "DELETE FROM small_content WHERE id ="
            + " (SELECT id FROM media WHERE file_length = 0 LIMIT 1)");
    assertThat(codes()).containsExactly("media-missing");
    edit(
        "DELETE FROM small_content WHERE id ="
            + " (SELECT content FROM source_file WHERE content_length < 65536 LIMIT 1)");
    assertThat(codes()).containsExactly("media-missing", "source-missing");
  }

  @Test
  void rowsThatSayOtherThanTheirContentsAreNoticed() throws Exception {
    edit("UPDATE media SET length = length + 1 WHERE file_length > 0");
    assertThat(codes()).containsExactly("media-damaged", "table-digest");
    edit("UPDATE source_file SET sha256 = zeroblob(32)");
    assertThat(codes()).containsExactly("media-damaged", "source-damaged", "table-digest");
  }

  @Test
  void messagesThatNameWhatIsNotListedAreNoticed() throws Exception {
    edit("DELETE FROM media WHERE file_length > 0");
    assertThat(codes()).containsExactly("media-unknown", "table-digest");
  }

  @Test
  void blocksThatAreNotWhatWasStoredAreNoticed() throws Exception {
    edit("UPDATE block SET body = zeroblob(50) WHERE id = 1");
    assertThat(codes()).containsExactly("block-damaged", "conversation-digest", "message-count");
    edit("DELETE FROM block WHERE id = 1");
    assertThat(codes()).containsExactly("conversation-digest", "message-count");
    edit("UPDATE block SET conversation = 99 WHERE id = 2");
    assertThat(codes()).containsExactly("block-stray", "conversation-digest", "message-count");
  }

  @Test
  void blocksThatShareAnInstantAreNoticed() throws Exception {
    edit(
        "INSERT INTO block(conversation, first_ts, last_ts, count, body) SELECT conversation,"
            + " first_ts, last_ts, count, body FROM block WHERE id = 1");
    assertThat(codes()).containsExactly("block-order", "conversation-digest", "message-count");
  }

  @Test
  void smallContentsThatNothingPointsToAreCountedAndRemoved() throws Exception {
    edit("INSERT INTO small_content(id, content) VALUES(zeroblob(32), zeroblob(1000))");
    Path file = FilledVault.orphan(directory);
    VaultCheck check = check();
    assertThat(check.clean()).isTrue();
    assertThat(codes()).containsExactly("orphan-files", "orphan-rows");
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      assertThat(vault.leftovers()).isEqualTo(new LeftoverTally(1, Files.size(file), 1, 1000));
    }
    try (VaultUpkeep upkeep = VaultUpkeep.open(directory, CheapVault.passphrase())) {
      assertThat(upkeep.repair(Progress.silent()).changed()).isFalse();
    }
    assertThat(codes()).isEmpty();
    edit("INSERT INTO small_content(id, content) VALUES(zeroblob(32), zeroblob(1000))");
    try (VaultUpkeep upkeep = VaultUpkeep.open(directory, CheapVault.passphrase())) {
      upkeep.compact(Progress.silent());
    }
    assertThat(codes()).isEmpty();
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      assertThat(vault.leftovers().none()).isTrue();
    }
  }

  /** Every row and file of a content is a medium, a source file, or left over. */
  @Test
  void whatIsCountedAddsUpToWhatIsThere() throws Exception {
    edit("INSERT INTO small_content(id, content) VALUES(zeroblob(32), zeroblob(1000))");
    FilledVault.orphan(directory);
    int rows = EditedDatabase.edit(directory, "UPDATE small_content SET id = id");
    int smallSources =
        EditedDatabase.edit(
            directory, "UPDATE source_file SET number = number WHERE content_length <= 65536");
    int largeSources =
        EditedDatabase.edit(
            directory, "UPDATE source_file SET number = number WHERE content_length > 65536");
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      long small = vault.media().stream().mapToLong(MediaTally::small).sum();
      long all = vault.media().stream().mapToLong(MediaTally::count).sum();
      assertThat(small + smallSources + vault.leftovers().rows()).isEqualTo(rows);
      assertThat(all - small + largeSources + vault.leftovers().files()).isEqualTo(blobs().size());
    }
  }

  @Test
  void countsAndLedgersThatDoNotAddUpAreNoticed() throws Exception {
    edit("UPDATE conversation SET message_count = message_count + 1 WHERE number = 1");
    assertThat(codes()).containsExactly("message-count");
    edit(
        "UPDATE import_run SET report ="
            + " '{\"lines\":[{\"subject\":\"message\",\"found\":3,\"carried\":2,\"adapted\":{},"
            + "\"omitted\":{}}],\"unknownKeys\":{}}'");
    assertThat(codes()).containsExactly("ledger-sum", "message-count");
  }

  @Test
  void itStopsWhenAsked() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void report(Event event) {}

          @Override
          public void checkCancelled() throws Problem.Cancelled {
            if (asked.incrementAndGet() > 8) {
              throw new Problem.Cancelled();
            }
          }
        };
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      assertThatThrownBy(() -> vault.check(impatient)).isInstanceOf(Problem.Cancelled.class);
      assertThat(vault.check(Progress.silent()).findings()).isEmpty();
    }
  }
}
