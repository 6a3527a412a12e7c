package org.decamp.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.decamp.job.Problem;
import org.decamp.vault.RecoveryKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A change of the keys that ends half way, by a failing disk at each single step or by {@code kill
 * -9} at any moment, leaves a vault that opens.
 */
class InterruptedKeyChangeTest {

  private static final String NEW = "another horse";
  private static final int KILLS = 8;

  @TempDir Path directory;

  @Test
  void whicheverStepFailsOneOfTheTwoPassphrasesOpens() throws Exception {
    int step = 0;
    int changed = 0;
    while (true) {
      SmallVault vault = new SmallVault(directory.resolve("vault" + step));
      boolean failed = change(vault, step);
      boolean opensNew = vault.opensWith(NEW);

      assertThat(opensNew ^ vault.opensWith(SmallVault.FIRST)).as("step %d", step).isTrue();
      assertNothingIsLeft(vault);
      if (!failed) {
        assertThat(opensNew).isTrue();
        break;
      }
      changed += opensNew ? 1 : 0;
      step++;
    }
    // Create, write, force, rename and sync, for each of the two copies.
    assertThat(step).isEqualTo(10);
    assertThat(changed).as("from the first rename on the new one holds").isEqualTo(6);
  }

  private static boolean change(SmallVault vault, int step) throws Problem {
    try (Keyring keyring =
        vault.keyring(SmallVault.typed(SmallVault.FIRST), new FailingFiles(step))) {
      keyring.replacePassphrase(SmallVault.typed(NEW));
      return false;
    } catch (Problem.InputOutput e) {
      assertThat(e.hint()).contains("try the new secret first");
      return true;
    }
  }

  @Test
  void whicheverStepFailsARemovedRecoveryKeyIsGoneOrStillThere() throws Exception {
    for (int step = 0; step < 10; step++) {
      SmallVault vault = new SmallVault(directory.resolve("vault" + step));
      RecoveryKey key;
      try (Keyring keyring = vault.keyring(SmallVault.typed(SmallVault.FIRST))) {
        key = keyring.renewRecoveryKey();
      }
      try (Keyring keyring =
          vault.keyring(SmallVault.typed(SmallVault.FIRST), new FailingFiles(step))) {
        assertThatThrownBy(keyring::removeRecoveryKey).isInstanceOf(Problem.InputOutput.class);
      }

      assertThat(vault.unlock(SmallVault.FIRST)).isEqualTo(vault.media);
      if (step < 4) {
        assertThat(vault.unlock(key)).isEqualTo(vault.media);
      } else {
        assertThatThrownBy(() -> vault.unlock(key)).isInstanceOf(Problem.class);
      }
    }
  }

  @Test
  void theOldPassphraseInACopyThatWasNotYetReplacedDoesNotUndoTheChange() throws Exception {
    SmallVault vault = new SmallVault(directory.resolve("vault"));
    byte[] old = Files.readAllBytes(vault.layout.header());
    try (Keyring keyring = vault.keyring(SmallVault.typed(SmallVault.FIRST))) {
      keyring.replacePassphrase(SmallVault.typed(NEW));
    }
    Files.write(vault.layout.headerCopy(), old);

    assertThat(vault.opensWith(SmallVault.FIRST)).isFalse();
    assertThat(vault.unlock(NEW)).isEqualTo(vault.media);
    assertThat(Files.readAllBytes(vault.layout.headerCopy()))
        .isEqualTo(Files.readAllBytes(vault.layout.header()));
  }

  @Test
  void aKilledChangeLeavesTheOldOrTheNewPassphrase() throws Exception {
    SmallVault vault = new SmallVault(directory.resolve("vault"));
    long seed = 20261126;
    Random random = new Random(seed);
    for (int round = 0; round < KILLS; round++) {
      Process child = child(vault.layout.root());
      // The child says when it begins, because starting Java takes longer than all that follows.
      assertThat(child.getInputStream().read()).isPositive();
      child.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
      new ProcessBuilder("kill", "-9", Long.toString(child.pid())).start().waitFor();
      child.waitFor();

      boolean first = vault.opensWith(SmallVault.FIRST);
      assertThat(first ^ vault.opensWith(NEW)).as("seed %d round %d", seed, round).isTrue();
      assertNothingIsLeft(vault);
      if (!first) {
        try (Keyring keyring = vault.keyring(SmallVault.typed(NEW))) {
          keyring.replacePassphrase(SmallVault.typed(SmallVault.FIRST));
        }
      }
    }
  }

  private static void assertNothingIsLeft(SmallVault vault) throws IOException {
    for (Path header : List.of(vault.layout.header(), vault.layout.headerCopy())) {
      assertThat(header.resolveSibling(header.getFileName() + ".new")).doesNotExist();
    }
    assertThat(
            Arrays.equals(
                Files.readAllBytes(vault.layout.header()),
                Files.readAllBytes(vault.layout.headerCopy())))
        .isTrue();
  }

  private static Process child(Path root) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Changing.class.getName(),
                root.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A process that changes the passphrase back and forth until it is killed. */
  static final class Changing {

    private Changing() {}

    public static void main(String[] arguments) throws Exception {
      Path root = Path.of(arguments[0]);
      System.out.write('!');
      System.out.flush();
      for (int i = 0; ; i++) {
        String before = i % 2 == 0 ? SmallVault.FIRST : NEW;
        String after = i % 2 == 0 ? NEW : SmallVault.FIRST;
        try (Keyring keyring =
            Keyring.open(root, SmallVault.typed(before), VaultFiles.onDisk(), SmallVault.CHEAP)) {
          keyring.replacePassphrase(SmallVault.typed(after));
        }
      }
    }
  }
}
