package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.decamp.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that creates a vault and imports into it, at random moments from its first step
 * to its last: each time the vault opens, is whole, goes on, and ends like one that nobody
 * disturbed. {@code src/build/kill.sh} does it a thousand times.
 */
class KilledAtAnyMomentTest {

  private static final int KILLS = Integer.getInteger("decamp.kills", 8);
  private static final long SEED = Long.getLong("decamp.kills.seed", 20261126L);

  @TempDir Path temp;
  private long milliseconds;
  private String undisturbed = "";

  @BeforeEach
  void anUndisturbedImport() throws Exception {
    Path directory = temp.resolve("undisturbed");
    Process child = child(directory);
    assertThat(child.getInputStream().read()).isPositive();
    long begin = System.nanoTime();
    assertThat(child.waitFor()).isZero();
    milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    try (Vault vault = SmallHistory.open(directory)) {
      undisturbed = SmallHistory.digest(vault);
      assertThat(undisturbed).endsWith("++++++");
    }
  }

  @Test
  void whatAKilledImportLeavesIsWholeAndGoesOnToTheSame() throws Exception {
    int created = 0;
    int before = 0;
    int after = 0;
    Random random = new Random(SEED);
    for (int round = 0; round < KILLS; round++) {
      String place = "seed %d, round %d".formatted(SEED, round);
      Path directory = temp.resolve("vault" + round);
      // Loading classes takes the first half; one kill in five is meant for it, too.
      long from = round % 5 == 0 ? 0 : milliseconds / 2;
      boolean finished = killed(directory, random.nextLong(from, milliseconds + 1));
      after += finished ? 1 : 0;
      if (Vault.exists(directory)) {
        created++;
        try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
          assertThat(vault.check(Progress.silent()).clean()).as(place).isTrue();
          assertTheRecordTellsWhatIsThere(vault, place);
        }
      } else {
        before++;
      }
      try (Vault vault = SmallHistory.open(directory)) {
        SmallHistory.importAll(vault);
        assertThat(SmallHistory.digest(vault)).as(place).isEqualTo(undisturbed);
        assertThat(vault.check(Progress.silent()).clean()).as(place).isTrue();
        assertTheRecordTellsWhatIsThere(vault, place);
      }
      delete(directory);
    }
    System.Logger log = System.getLogger(KilledAtAnyMomentTest.class.getName());
    log.log(
        System.Logger.Level.INFO,
        "seed {0}: {1} before the header stood, {2} after, {3} of these finished",
        Long.toString(SEED),
        before,
        created,
        after);
    assertThat(created).as("some kills come while there is a vault").isPositive();
  }

  /** The chain is whole, and an import ended by the record exactly if the vault says so. */
  private static void assertTheRecordTellsWhatIsThere(Vault vault, String place) throws Exception {
    assertThat(vault.reader().custody().state().whole()).as(place).isTrue();
    long[] ledgers = {0};
    vault.reader().custody().ledgers(_ -> ledgers[0]++);
    List<String> kinds = Custody.kinds(vault);
    assertThat(kinds).as(place).filteredOn("import-finished"::equals).hasSize((int) ledgers[0]);
    assertThat(kinds.getFirst()).as(place).isIn("vault-created", "record-begun");
  }

  private static boolean killed(Path directory, long milliseconds) throws Exception {
    Process child = child(directory);
    // The child says when it begins, because starting Java takes longer than all that follows.
    assertThat(child.getInputStream().read()).isPositive();
    child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    new ProcessBuilder("kill", "-9", Long.toString(child.pid()))
        .redirectErrorStream(true)
        .start()
        .waitFor();
    return child.waitFor() == 0;
  }

  private static Process child(Path directory) throws IOException {
    return SmallHistory.child(directory, List.of())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
