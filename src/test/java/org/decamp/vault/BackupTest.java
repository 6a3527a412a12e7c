package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.backup.BackupWriter;
import org.decamp.vault.key.FailingFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup folder that syncs well, and the vault that comes of it. */
class BackupTest {

  @TempDir Path temp;
  private Path directory = Path.of("");
  private Path backup = Path.of("");
  private String digest = "";

  @BeforeEach
  void aVault() throws Exception {
    directory = temp.resolve("vault");
    backup = temp.resolve("backup");
    FilledVault.create(directory);
    digest = FilledVault.digest(directory);
  }

  private BackedUp export() throws Problem {
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultUpkeep upkeep = VaultUpkeep.open(directory, passphrase)) {
      return upkeep.export(backup, Progress.silent());
    }
  }

  private VaultCheck restore(Path target) throws Problem {
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultRestoration restoration = VaultRestoration.begin(backup, target, Progress.silent())) {
      return restoration.run(passphrase);
    }
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(backup)) {
      return all.filter(Files::isRegularFile)
          .map(p -> backup.relativize(p).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void theVaultThatComesOfABackupIsTheOneThatWentIn() throws Exception {
    BackedUp done = export();
    assertThat(done.contents()).isGreaterThan(10);

    Path target = temp.resolve("restored");
    VaultCheck check = restore(target);

    assertThat(check.clean()).isTrue();
    assertThat(FilledVault.digest(target)).isEqualTo(digest);
    assertThat(temp.resolve("restored.importing")).doesNotExist();
    try (Vault vault = Vault.open(target, CheapVault.passphrase())) {
      FilledVault.fill(vault);
    }
    assertThat(FilledVault.digest(target)).isEqualTo(digest);
  }

  @Test
  void nothingInItCanBeReadAndNothingIsOpenToOthers() throws Exception {
    export();
    for (String name : files()) {
      byte[] bytes = Files.readAllBytes(backup.resolve(name));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
          // Shorter words turn up in random bytes.
          .doesNotContain("words")
          .doesNotContain("database ")
          .doesNotContain("SQLite format");
    }
  }

  @Test
  void aSecondBackupWritesOnlyWhatIsNewAndNoPieceEverChanges() throws Exception {
    BackedUp first = export();
    Set<String> before = files();
    BackedUp same = export();
    assertThat(same.newPieces()).isZero();
    assertThat(same.bytes()).isEqualTo(first.bytes());
    assertThat(files().stream().filter(f -> f.startsWith("pieces")).toList())
        .isEqualTo(before.stream().filter(f -> f.startsWith("pieces")).toList());

    try (Vault vault = Vault.open(directory, CheapVault.passphrase());
        Ingest ingest = vault.ingest()) {
      ExportFile.exact(
              "more",
              "more",
              List.of("Ada", "Grace"),
              List.of(new ExportFile.Said(Instant.ofEpochMilli(5), 1, "one more")))
          .push(ingest);
    }
    BackedUp third = export();
    assertThat(third.newPieces()).isPositive();
    assertThat(third.newBytes()).isLessThan(first.newBytes());
    assertThat(files()).containsAll(before.stream().filter(f -> f.startsWith("pieces")).toList());
    restore(temp.resolve("third"));
    assertThat(FilledVault.digest(temp.resolve("third"))).isEqualTo(FilledVault.digest(directory));

    assertThat(export().removedPieces()).isPositive();
    restore(temp.resolve("fourth"));
  }

  @Test
  void whicheverByteIsFlippedAndWhicheverFileIsCutOrGoneNothingIsLeft() throws Exception {
    export();
    Path whole = temp.resolve("whole");
    FilledVault.copy(backup, whole);
    Random random = new Random(7);
    List<String> names = new ArrayList<>(files());
    names.remove("README.txt");
    List<String> pieces = names.stream().filter(n -> n.startsWith("pieces")).toList();
    Collections.shuffle(names, random);
    names.removeAll(pieces.subList(4, pieces.size()));
    for (String name : names) {
      Path file = backup.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      switch (random.nextInt(3)) {
        case 0 -> Files.delete(file);
        case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        default -> {
          byte[] flipped = bytes.clone();
          flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, flipped);
        }
      }
      assertThatThrownBy(() -> restore(temp.resolve("target")))
          .as(name)
          .isInstanceOfAny(Problem.BadInput.class, Problem.MissingInput.class);
      assertThat(temp.resolve("target")).doesNotExist();
      assertThat(temp.resolve("target.importing")).doesNotExist();
      Files.write(file, bytes);
    }
    restore(temp.resolve("target"));
  }

  @Test
  void nothingIsEverOverwritten() throws Exception {
    export();
    assertThatThrownBy(() -> restore(directory))
        .isInstanceOf(Problem.CannotWrite.class)
        .hasMessageContaining("a vault already");
    Path other = Files.createDirectory(temp.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> restore(other)).isInstanceOf(Problem.CannotWrite.class);
    backup = other;
    assertThatThrownBy(this::export).isInstanceOf(Problem.CannotWrite.class);
    backup = directory.resolve("backup");
    assertThatThrownBy(this::export).isInstanceOf(Problem.CannotWrite.class);
    assertThat(other).isDirectoryContaining("glob:**letter.txt");
  }

  @Test
  void aFolderWithTheBackupOfAnotherVaultIsRefused() throws Exception {
    export();
    directory = temp.resolve("second");
    FilledVault.create(directory);
    assertThatThrownBy(this::export)
        .isInstanceOf(Problem.CannotWrite.class)
        .hasMessageContaining("another vault");
  }

  @Test
  void aWrongPassphraseMayBeFollowedByTheRightOne() throws Exception {
    export();
    try (Passphrase wrong = new Passphrase("something else".toCharArray());
        Passphrase right = CheapVault.passphrase();
        VaultRestoration restoration =
            VaultRestoration.begin(backup, temp.resolve("target"), Progress.silent())) {
      assertThatThrownBy(() -> restoration.run(wrong)).isInstanceOf(Problem.WrongSecret.class);
      assertThat(restoration.run(right).clean()).isTrue();
    }
  }

  @Test
  void whatAKilledRestorationLeftIsBegunAgain() throws Exception {
    export();
    try (VaultRestoration abandoned =
        VaultRestoration.begin(backup, temp.resolve("target"), Progress.silent())) {
      assertThat(temp.resolve("target.importing")).exists();
      restore(temp.resolve("target"));
      assertThat(abandoned).isNotNull();
    }
    assertThat(FilledVault.digest(temp.resolve("target"))).isEqualTo(digest);
  }

  @Test
  void aBackupThatCannotFitIsRefusedBeforeAnythingIsWritten() throws Exception {
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultUpkeep upkeep = VaultUpkeep.open(directory, passphrase, _ -> 3_000_000)) {
      assertThatThrownBy(() -> upkeep.export(backup, Progress.silent()))
          .isInstanceOf(Problem.CannotWrite.class)
          .hasMessageContaining("the backup needs about ")
          .hasMessageContaining(" and the drive has 3 MB left");
    }
    assertThat(backup).doesNotExist();
  }

  @Test
  void whatAnEarlierBackupHasNeedsNoRoomAgain() throws Exception {
    long enough = Files.size(directory.resolve("vault.db")) + (3 << 19);
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultUpkeep upkeep = VaultUpkeep.open(directory, passphrase, _ -> enough)) {
      assertThatThrownBy(() -> upkeep.export(backup, Progress.silent()))
          .isInstanceOf(Problem.CannotWrite.class);
    }
    export();
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultUpkeep upkeep = VaultUpkeep.open(directory, passphrase, _ -> enough)) {
      assertThat(upkeep.export(backup, Progress.silent()).newPieces()).isZero();
    }
  }

  @Test
  void aVaultThatCannotFitIsRefusedAndNothingIsLeft() throws Exception {
    export();
    Path target = temp.resolve("target");
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultRestoration restoration =
            VaultRestoration.begin(backup, target, _ -> 3_000_000, Progress.silent())) {
      assertThatThrownBy(() -> restoration.run(passphrase))
          .isInstanceOf(Problem.CannotWrite.class)
          .hasMessageContaining("the vault needs about ")
          .hasMessageContaining(" and the drive has 3 MB left");
    }
    assertThat(target).doesNotExist();
    assertThat(temp.resolve("target.importing")).doesNotExist();
    assertThat(restore(target).clean()).isTrue();
  }

  @Test
  void whicheverStepFailsTheBackupBeforeStillHolds() throws Exception {
    export();
    String old = digest;
    try (Vault vault = Vault.open(directory, CheapVault.passphrase());
        Ingest ingest = vault.ingest()) {
      ExportFile.exact(
              "more",
              "more",
              List.of("Ada", "Grace"),
              List.of(new ExportFile.Said(Instant.ofEpochMilli(5), 1, "one more")))
          .push(ingest);
    }
    String fresh = FilledVault.digest(directory);
    int steps = 0;
    for (boolean done = false; !done; steps++) {
      try (Passphrase passphrase = CheapVault.passphrase();
          VaultKeys keys = VaultKeys.unlock(directory, passphrase)) {
        new BackupWriter(
                new VaultLayout(directory),
                keys,
                new FailingFiles(steps),
                _ -> Long.MAX_VALUE,
                backup,
                Progress.silent())
            .run();
        done = true;
      } catch (Problem.InputOutput | Problem.CannotWrite e) {
        assertThat(e.hint()).isNotEmpty();
      }
      if (steps % 4 == 0 || done) {
        Path target = temp.resolve("after-" + steps);
        restore(target);
        assertThat(FilledVault.digest(target)).isIn(old, fresh);
      }
    }
    assertThat(steps).isGreaterThan(8);
  }
}
