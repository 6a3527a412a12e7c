package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decamp.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file system that takes no more, at one size after the other until there is room for everything:
 * the database, its journal or a media file stops in the middle of a write. What is left is whole,
 * and with more room the import ends as if nothing had been.
 *
 * <p>The limit is the shell's own for the size of a file; it lets a write down in part, as a full
 * disk does.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shell's limit of file sizes is POSIX's")
class FullDiskTest {

  private static final int LIMITS = Integer.getInteger("decamp.limits", 6);
  private static final int BLOCK = 512;

  @TempDir Path temp;

  @Test
  void whereverTheDiskIsFullTheVaultIsWholeAndGoesOn() throws Exception {
    Path enough = temp.resolve("enough");
    String undisturbed;
    try (Vault vault = SmallHistory.open(enough)) {
      SmallHistory.importAll(vault);
      undisturbed = SmallHistory.digest(vault);
    }
    long blocks = Files.size(enough.resolve("vault.db")) / BLOCK;
    int failed = 0;
    for (int i = 0; i < LIMITS; i++) {
      long limit = 8 + (blocks - 8) * i / LIMITS;
      Path directory = temp.resolve("limit" + limit);
      failed += importedUpTo(directory, limit) == 0 ? 0 : 1;
      if (Vault.exists(directory)) {
        try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
          assertThat(vault.check(Progress.silent()).clean()).as("limit %d", limit).isTrue();
        }
      }
      try (Vault vault = SmallHistory.open(directory)) {
        SmallHistory.importAll(vault);
        assertThat(SmallHistory.digest(vault)).as("limit %d", limit).isEqualTo(undisturbed);
        assertThat(vault.check(Progress.silent()).clean()).as("limit %d", limit).isTrue();
      }
    }
    assertThat(failed).isEqualTo(LIMITS);
  }

  private static int importedUpTo(Path directory, long blocks) throws Exception {
    return SmallHistory.child(
            directory, List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
