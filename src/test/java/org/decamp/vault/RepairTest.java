package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.vault.database.Repair;
import org.decamp.vault.key.FailingFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.key.VaultShredder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged vault becomes one that is whole and smaller, and nothing is thrown away. */
class RepairTest {

  private static final int PAGE = 4096;

  @TempDir Path temp;
  private Path directory = Path.of("");

  @BeforeEach
  void aVault() throws Exception {
    directory = temp.resolve("vault");
    FilledVault.create(directory);
  }

  private Repaired repair() throws Problem {
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultUpkeep upkeep = VaultUpkeep.open(directory, passphrase)) {
      return upkeep.repair(Progress.silent());
    }
  }

  private boolean clean() throws Exception {
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      return vault.check(Progress.silent()).findings().isEmpty();
    }
  }

  private void importAgain() throws Exception {
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      FilledVault.fill(vault);
    }
  }

  private static List<Path> blobs(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("media"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void flip(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 4;
    Files.write(file, bytes);
  }

  /** All messages by what names them, with their words. */
  private Map<String, String> messages() throws Exception {
    Map<String, String> messages = new TreeMap<>();
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      for (Conversation conversation : vault.reader().conversations()) {
        try (var cursor = vault.reader().messages(conversation.id(), TimeRange.ALL)) {
          for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
            Message m = next.get();
            String text = m.contents().getFirst() instanceof Content.Text t ? t.text().value() : "";
            messages.put(
                conversation.id().value() + m.id().text(), m.sentAt() + " " + m.sender() + text);
          }
        }
      }
    }
    return messages;
  }

  private long missing() throws Exception {
    long missing = 0;
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      for (Conversation conversation : vault.reader().conversations()) {
        try (var cursor = vault.reader().messages(conversation.id(), TimeRange.ALL)) {
          for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
            missing +=
                next.get().contents().stream()
                    .filter(c ->
                        c instanceof Content.Media m
                            && m.attachment().media()
                                instanceof MissingMedia(MissingMedia.Reason reason)
                            && reason == MissingMedia.Reason.DAMAGED)
                    .count();
          }
        }
      }
    }
    return missing;
  }

  @Test
  void aVaultThatIsWholeIsLeftAlone() throws Exception {
    byte[] before = Files.readAllBytes(directory.resolve("vault.db"));
    Repaired repaired = repair();
    assertThat(repaired.changed()).isFalse();
    assertThat(repaired.lost()).isFalse();
    assertThat(Files.readAllBytes(directory.resolve("vault.db"))).isEqualTo(before);
    assertThat(directory.resolve("damaged")).doesNotExist();
  }

  @Test
  void aContentThatIsDamagedOrGoneIsSaidToBeMissingUntilItIsImportedAgain() throws Exception {
    Map<String, String> before = messages();
    // One source file is a blob, too, and ids are different in every vault.
    List<Path> media =
        blobs(directory).stream().filter(b -> b.toFile().length() > FilledVault.LARGE).toList();
    Path flipped = media.getFirst();
    flip(flipped, 70_000);
    byte[] damaged = Files.readAllBytes(flipped);
    Files.delete(media.get(2));
    Path orphan = FilledVault.orphan(directory);

    Repaired repaired = repair();

    assertThat(repaired.lost()).isTrue();
    assertThat(repaired.after().clean()).isTrue();
    assertThat(repaired.findings()).extracting("code").contains("media-damaged");
    Path kept = repaired.kept().orElseThrow();
    assertThat(Files.readAllBytes(kept.resolve(flipped.getFileName()))).isEqualTo(damaged);
    assertThat(kept.resolve("vault.db")).exists();
    assertThat(kept.resolve(orphan.getFileName())).exists();
    assertThat(clean()).isTrue();
    assertThat(missing()).isEqualTo(2);

    importAgain();
    assertThat(clean()).isTrue();
    assertThat(missing()).isZero();
    assertThat(messages()).isEqualTo(before);
    assertThat(flipped).exists();
  }

  @Test
  void whicheverPagesAreDamagedAllThatIsReadableStaysAndAnotherImportHealsTheRest()
      throws Exception {
    Map<String, String> before = messages();
    Path original = temp.resolve("original");
    FilledVault.copy(directory, original);
    int repaired = 0;
    long most = 0;
    for (int seed = 0; seed < 30; seed++) {
      directory = temp.resolve("damaged-" + seed);
      FilledVault.copy(original, directory);
      Path database = directory.resolve("vault.db");
      long pages = Files.size(database) / PAGE;
      Random random = new Random(seed);
      for (int i = 0; i <= seed % 3; i++) {
        flip(database, (1 + random.nextInt((int) pages - 1)) * (long) PAGE + random.nextInt(PAGE));
      }
      byte[] damaged = Files.readAllBytes(database);
      Repaired done;
      try {
        done = repair();
      } catch (Problem.BadInput e) {
        assertThat(Files.readAllBytes(database)).isEqualTo(damaged);
        continue;
      }
      if (!done.changed()) {
        continue;
      }
      repaired++;
      assertThat(Files.readAllBytes(done.kept().orElseThrow().resolve("vault.db")))
          .isEqualTo(damaged);
      assertThat(clean()).isTrue();
      Map<String, String> after = messages();
      // What a view of pages shows depends on facts that may be lost; a plain conversation does
      // not.
      after.values().removeIf(words -> words.contains("shared"));
      assertThat(before.entrySet().containsAll(after.entrySet())).as("seed " + seed).isTrue();
      most = Math.max(most, after.size());
      importAgain();
      assertThat(messages().equals(before)).as("seed " + seed).isTrue();
      assertThat(clean()).isTrue();
    }
    assertThat(repaired).isGreaterThan(4);
    assertThat(most).isGreaterThan(before.size() * 2L / 3);
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsLeftAsItIs() throws Exception {
    Path database = directory.resolve("vault.db");
    flip(database, 2000);
    byte[] damaged = Files.readAllBytes(database);
    assertThatThrownBy(this::repair).isInstanceOf(Problem.BadInput.class);
    assertThat(Files.readAllBytes(database)).isEqualTo(damaged);
    assertThat(directory.resolve("vault.db.new")).doesNotExist();
  }

  @Test
  void whicheverStepFailsItIsDamagedAsBeforeOrRepaired() throws Exception {
    Files.delete(blobs(directory).getFirst());
    flip(blobs(directory).get(1), 60_000);
    Map<String, String> before = messages();
    Path original = temp.resolve("original");
    FilledVault.copy(directory, original);
    int steps = 0;
    for (boolean done = false; !done; steps++) {
      directory = temp.resolve("failing-" + steps);
      FilledVault.copy(original, directory);
      try (Passphrase passphrase = CheapVault.passphrase();
          VaultKeys keys = VaultKeys.unlock(directory, passphrase)) {
        new Repair(
                new VaultLayout(directory),
                keys,
                new FailingFiles(steps),
                _ -> Long.MAX_VALUE,
                Progress.silent())
            .run(Instant.EPOCH);
        done = true;
      } catch (Problem.InputOutput e) {
        assertThat(e.hint()).isNotEmpty();
      }
      assertThat(messages().equals(before)).isTrue();
      repair();
      assertThat(clean()).isTrue();
    }
    assertThat(steps).isGreaterThan(6);
  }

  @Test
  void withoutRoomNothingIsTouched() throws Exception {
    flip(blobs(directory).getFirst(), 60_000);
    byte[] database = Files.readAllBytes(directory.resolve("vault.db"));
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultUpkeep upkeep = VaultUpkeep.open(directory, passphrase, _ -> 2_000_000)) {
      assertThatThrownBy(() -> upkeep.repair(Progress.silent()))
          .isInstanceOf(Problem.CannotWrite.class)
          .hasMessageContaining("the repair needs about ")
          .hasMessageContaining(" and the drive has 2 MB left");
    }
    assertThat(Files.readAllBytes(directory.resolve("vault.db"))).isEqualTo(database);
    assertThat(directory.resolve("vault.db.new")).doesNotExist();
    assertThat(directory.resolve("damaged")).doesNotExist();
    assertThat(repair().changed()).isTrue();
  }

  @Test
  void whatARepairKeptIsDestroyedWithTheVault() throws Exception {
    flip(blobs(directory).getFirst(), 60_000);
    assertThat(repair().kept()).isNotEqualTo(Optional.empty());
    assertThat(VaultShredder.shred(directory)).isTrue();
    assertThat(directory).doesNotExist();
  }
}
