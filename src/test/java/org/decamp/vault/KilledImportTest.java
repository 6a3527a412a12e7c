package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.decamp.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an importing process at random moments; the vault must open, be whole, and go on. */
class KilledImportTest {

  private static final int ROUNDS = 4;

  @TempDir Path temp;

  @Test
  void anImportThatIsKilledAndRepeatedEndsLikeOneThatWasNot() throws Exception {
    assertThat(killedAndRepeated("plain", 1500, 2500)).isEqualTo(ImportingChild.MESSAGES);
  }

  @Test
  void soDoesOneOfSeveralExportsWhoseViewsWereBeingWritten() throws Exception {
    killedAndRepeated(ImportingChild.SEVERAL, 900, 2500);
    try (Vault vault = Vault.open(temp.resolve("killed"), ImportingChild.passphrase())) {
      assertThat(vault.reader().conversations()).hasSize(ImportingChild.THREADS);
      assertThat(vault.reader().joined()).hasSize(ImportingChild.THREADS);
    }
  }

  /** Kills, repeats and compares; how many messages the vault holds in the end. */
  private long killedAndRepeated(String what, int earliest, int span) throws Exception {
    Path whole = temp.resolve("whole");
    CheapVault.create(whole).close();
    assertThat(child(whole, what).waitFor()).isZero();
    Path killed = temp.resolve("killed");
    CheapVault.create(killed).close();
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      Process child = child(killed, what);
      child.waitFor(earliest + random.nextInt(span), TimeUnit.MILLISECONDS);
      new ProcessBuilder("kill", "-9", Long.toString(child.pid())).start().waitFor();
      child.waitFor();
      try (Vault vault = Vault.open(killed, ImportingChild.passphrase())) {
        assertThat(vault.check(Progress.silent()).clean()).isTrue();
      }
    }
    assertThat(child(killed, what).waitFor()).isZero();
    try (Vault expected = Vault.open(whole, ImportingChild.passphrase());
        Vault actual = Vault.open(killed, ImportingChild.passphrase())) {
      assertThat(VaultDigest.of(actual)).isEqualTo(VaultDigest.of(expected));
      long messages = actual.check(Progress.silent()).messages();
      assertThat(messages).isEqualTo(expected.check(Progress.silent()).messages());
      return messages;
    }
  }

  private static Process child(Path directory, String what) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ImportingChild.class.getName(),
                directory.toString(),
                what))
        .inheritIO()
        .start();
  }
}
