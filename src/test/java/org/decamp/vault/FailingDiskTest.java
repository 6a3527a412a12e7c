package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.key.FailingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import during which the media files fail: at each single creation, write (which gets half of
 * its bytes down), forcing, renaming and forcing of a folder. What was stored before is there, the
 * vault is whole, and the next import ends as if nothing had been.
 */
class FailingDiskTest {

  /** Three contents in files of their own take so many steps at least. */
  private static final int FEWEST_STEPS = 15;

  @TempDir Path temp;

  @Test
  void whicheverStepFailsTheVaultIsWholeAndGoesOn() throws Exception {
    String undisturbed;
    try (Vault vault = SmallHistory.open(temp.resolve("undisturbed"))) {
      SmallHistory.importAll(vault);
      undisturbed = SmallHistory.digest(vault);
    }
    int step = 0;
    while (failed(temp.resolve("vault" + step), step)) {
      try (Vault vault = SmallHistory.open(temp.resolve("vault" + step))) {
        assertThat(vault.check(Progress.silent()).clean()).as("step %d", step).isTrue();
        SmallHistory.importAll(vault);
        assertThat(SmallHistory.digest(vault)).as("step %d", step).isEqualTo(undisturbed);
        assertThat(vault.check(Progress.silent()).clean()).as("step %d", step).isTrue();
      }
      step++;
    }
    assertThat(step).isGreaterThanOrEqualTo(FEWEST_STEPS);
  }

  private static boolean failed(Path directory, int step) throws Exception {
    CheapVault.create(directory).close();
    try (Vault vault = Vault.open(directory, CheapVault.passphrase(), new FailingFiles(step))) {
      SmallHistory.importAll(vault);
      return false;
    } catch (Problem.InputOutput _) {
      return true;
    }
  }
}
