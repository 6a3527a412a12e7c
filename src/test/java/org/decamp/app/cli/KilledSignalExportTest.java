package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process of an export into Signal at random moments. The backup stays as it was, nothing
 * half stands under the name of the overlay, the vault is whole, and the same command again puts in
 * everything once.
 */
class KilledSignalExportTest {

  private static final int KILLS = Integer.getInteger("decamp.kills", 5);
  private static final long SEED = Long.getLong("decamp.kills.seed", 20261126L);

  @TempDir Path home;
  private SignalScene scene;
  private Path overlay;
  private Map<String, String> before = Map.of();
  private List<String> undisturbed = List.of();
  private long milliseconds;

  @BeforeEach
  void anUndisturbedExport() throws Exception {
    scene = SignalScene.at(home);
    scene.linkEverybodyButAlexAndTomas();
    overlay = Files.createDirectory(home.resolve("out")).resolve("overlay");
    before = scene.fingerprint();
    Process child = scene.exporting(overlay);
    waitForTheFirstFolder(child);
    long begin = System.nanoTime();
    assertThat(child.waitFor()).isEqualTo(ExitCode.OMISSIONS.number());
    milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    undisturbed = taken();
    assertThat(undisturbed).hasSizeGreaterThan(300);
  }

  @Test
  void aKilledExportLeavesNothingBehindThatTheSameCommandDoesNotPutRight() throws Exception {
    Random random = new Random(SEED);
    int halfWay = 0;
    for (int round = 0; round < KILLS; round++) {
      String place = "seed %d, round %d".formatted(SEED, round);
      Process child = scene.exporting(overlay);
      waitForTheFirstFolder(child);
      child.waitFor(random.nextLong(milliseconds + 1), TimeUnit.MILLISECONDS);
      new ProcessBuilder("kill", "-9", Long.toString(child.pid()))
          .redirectErrorStream(true)
          .start()
          .waitFor();
      child.waitFor();
      assertThat(scene.fingerprint()).as(place).isEqualTo(before);
      scene.run(0, "vault", "check");
      if (!Files.exists(overlay)) {
        halfWay += inTheFolder().isEmpty() ? 0 : 1;
        scene.export(1, "-o", overlay.toString());
      }
      assertThat(inTheFolder()).as(place).containsExactly(overlay);
      assertThat(taken()).as(place).isEqualTo(undisturbed);
    }
    assertThat(halfWay).as("some kills come while something lies there").isPositive();
  }

  private void waitForTheFirstFolder(Process child) throws Exception {
    while (child.isAlive() && inTheFolder().isEmpty()) {
      child.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }

  private List<Path> inTheFolder() throws IOException {
    try (Stream<Path> all = Files.list(overlay.getParent())) {
      return all.toList();
    }
  }

  /** Everything that the backup with the overlay shows; both are as before afterwards. */
  private List<String> taken() throws Exception {
    Path untouched = scene.setAside();
    scene.layOver(overlay);
    List<String> shown = SignalScene.entries(scene.records());
    scene.bringBack(untouched);
    SignalScene.delete(overlay);
    return shown;
  }
}
