package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.PrivateText;
import org.decamp.vault.SearchableVault.HitCursor;
import org.decamp.vault.database.Compaction;
import org.decamp.vault.key.FailingFiles;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compacting gives room back, changes nothing that is kept, and may be interrupted anywhere. */
class CompactionTest {

  @TempDir Path temp;
  private Path directory = Path.of("");
  private String before = "";

  @BeforeEach
  void aVault() throws Exception {
    directory = temp.resolve("vault");
    FilledVault.create(directory);
    before = FilledVault.digest(directory);
  }

  private Compacted compact() throws Problem {
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultUpkeep upkeep = VaultUpkeep.open(directory, passphrase)) {
      return upkeep.compact(Progress.silent());
    }
  }

  private void mustBeWhole() throws Exception {
    assertThat(FilledVault.digest(directory)).isEqualTo(before);
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      assertThat(vault.check(Progress.silent()).clean()).isTrue();
    }
  }

  private long hits(String words) throws Exception {
    long hits = 0;
    try (Vault vault = Vault.open(directory, CheapVault.passphrase());
        HitCursor cursor =
            vault
                .reader()
                .search(
                    new SearchQuery(
                        new PrivateText(words),
                        Optional.empty(),
                        Optional.empty(),
                        TimeRange.ALL))) {
      while (cursor.next().isPresent()) {
        hits++;
      }
    }
    return hits;
  }

  @Test
  void whatNothingPointsToGoesAndEverythingElseStays() throws Exception {
    Path orphan = FilledVault.orphan(directory);
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      for (int i = 0; i < 30; i++) {
        vault.setOwner("instagram", new PrivateText(i % 2 == 0 ? "Grace" : "Ada"));
      }
    }
    before = FilledVault.digest(directory);
    long found = hits("words");
    long size = Files.size(directory.resolve("vault.db"));

    Compacted compacted = compact();

    assertThat(orphan).doesNotExist();
    assertThat(compacted.orphanFiles()).isEqualTo(1);
    assertThat(compacted.databaseBefore()).isEqualTo(size);
    assertThat(compacted.databaseAfter())
        .isEqualTo(Files.size(directory.resolve("vault.db")))
        .isLessThan(size);
    assertThat(hits("words")).isEqualTo(found).isPositive();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("vault.db"))))
        .isEqualTo("rw-------");
    mustBeWhole();
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      FilledVault.fill(vault);
    }
    mustBeWhole();
  }

  @Test
  void withoutRoomNothingIsTouched() throws Exception {
    byte[] database = Files.readAllBytes(directory.resolve("vault.db"));
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultKeys keys = VaultKeys.unlock(directory, passphrase)) {
      Compaction compaction =
          new Compaction(
              new VaultLayout(directory),
              keys,
              VaultFiles.onDisk(),
              _ -> 1 << 20,
              Progress.silent());
      assertThatThrownBy(compaction::run)
          .isInstanceOf(Problem.CannotWrite.class)
          .hasMessageContaining("compacting needs about ")
          .hasMessageContaining(" and the drive has 1 MB left");
    }
    assertThat(Files.readAllBytes(directory.resolve("vault.db"))).isEqualTo(database);
    assertThat(directory.resolve("vault.db.new")).doesNotExist();
  }

  @Test
  void aDamagedDatabaseIsNotCompacted() throws Exception {
    Path database = directory.resolve("vault.db");
    byte[] bytes = Files.readAllBytes(database);
    bytes[bytes.length / 2] ^= 1;
    Files.write(database, bytes);
    assertThatThrownBy(this::compact).isInstanceOf(Problem.BadInput.class);
    assertThat(Files.readAllBytes(database)).isEqualTo(bytes);
  }

  @Test
  void whicheverStepFailsTheVaultIsAsBeforeOrCompact() throws Exception {
    Path original = temp.resolve("original");
    FilledVault.copy(directory, original);
    boolean done = false;
    int steps = 0;
    for (; !done; steps++) {
      directory = temp.resolve("failing-" + steps);
      FilledVault.copy(original, directory);
      FilledVault.orphan(directory);
      try (Passphrase passphrase = CheapVault.passphrase();
          VaultKeys keys = VaultKeys.unlock(directory, passphrase)) {
        new Compaction(
                new VaultLayout(directory),
                keys,
                new FailingFiles(steps),
                _ -> Long.MAX_VALUE,
                Progress.silent())
            .run();
        done = true;
      } catch (Problem.InputOutput e) {
        assertThat(e).hasMessageContaining("vault");
      }
      mustBeWhole();
      assertThat(directory.resolve("vault.db.new")).doesNotExist();
    }
    assertThat(steps).isGreaterThan(6);
  }

  @Test
  void killedAtAnyMomentItIsAsBeforeOrCompact() throws Exception {
    Random random = new Random(5);
    for (int round = 0; round < 4; round++) {
      Process child = child();
      assertThat(child.inputReader().readLine()).isEqualTo("begin");
      child.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
      new ProcessBuilder("kill", "-9", Long.toString(child.pid())).start().waitFor();
      child.waitFor();
      mustBeWhole();
    }
    compact();
    mustBeWhole();
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CompactingChild.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
