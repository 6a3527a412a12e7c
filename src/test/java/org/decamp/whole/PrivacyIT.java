package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing readable touches the disk outside an archive: watched from outside, also when the process
 * dies.
 */
class PrivacyIT {

  @TempDir Path folder;
  private Path home;
  private Path export;
  private DecampProcess decamp;

  @BeforeEach
  void anExportFullOfMarkers() throws Exception {
    home = Files.createDirectory(folder.resolve("home"));
    decamp = new DecampProcess(home);
    export = MarkedExport.write(folder.resolve("instagram-me-2026-11-01-abcdefgh.zip"), 12, 20_000);
  }

  @Test
  void theMarkerIsInNoFileWhileAnImportRunsNorAfterwards() throws Exception {
    DecampProcess.Running running = decamp.start("import", export.toString());
    while (!running.process().waitFor(20, TimeUnit.MILLISECONDS)) {
      assertThat(Folders.filesHolding(home, MarkedExport.MARKER)).isEmpty();
    }

    assertThat(DecampProcess.await(running).exit()).isZero();
    assertThat(Folders.filesHolding(home, MarkedExport.MARKER)).isEmpty();
    assertThat(decamp.run("search", MarkedExport.MARKER).out()).contains(MarkedExport.MARKER);
  }

  @Test
  void theMarkerIsInNoFileWhateverElseIsDoneWithTheVault() throws Exception {
    assertThat(decamp.run("import", export.toString()).exit()).isZero();
    for (List<String> command :
        List.of(
            List.of("list"),
            List.of("search", MarkedExport.MARKER),
            List.of("people", "list"),
            List.of("people", "suggest"),
            List.of("inspect", export.toString()),
            List.of("--yes", "export", "archive", "-o", folder.resolve("archive").toString()),
            List.of("--yes", "export", "archive", "-o", folder.resolve("absent/x").toString()),
            List.of("verify", folder.resolve("archive").toString()),
            List.of("import", export.toString()),
            List.of("vault", "check"),
            List.of("vault", "info"))) {
      DecampProcess.Running running = decamp.start(command.toArray(String[]::new));
      do {
        assertNowhere(command);
      } while (!running.process().waitFor(20, TimeUnit.MILLISECONDS));
      assertNowhere(command);
      // What it printed, which this test keeps in a file, is for its reader.
      Files.delete(running.out());
    }
    assertThat(Folders.filesHolding(folder.resolve("archive"), MarkedExport.MARKER)).isNotEmpty();
  }

  @Test
  void theMarkerIsInNoFileAfterAKillAndTheVaultOpensAndGoesOn() throws Exception {
    Random random = new Random(20261124);
    for (int round = 0; round < 6; round++) {
      DecampProcess.Running running = decamp.start("import", export.toString());
      if (!running.process().waitFor(600 + random.nextInt(1500), TimeUnit.MILLISECONDS)) {
        running.kill();
      }
      running.process().waitFor();
      assertThat(Folders.filesHolding(home, MarkedExport.MARKER)).as("round %d", round).isEmpty();
    }

    assertThat(decamp.run("import", export.toString()).exit()).isZero();
    assertThat(decamp.run("vault", "check").exit()).isZero();
    assertSameAsUninterrupted();
  }

  @Test
  void theMarkerIsInNoFileOfAnEncryptedExportWhileItRunsNorAfterAKill() throws Exception {
    assertThat(decamp.run("import", export.toString()).exit()).isZero();
    Path sealed = Files.createDirectory(folder.resolve("sealed"));
    Path secret = Files.writeString(folder.resolve("secret"), "another long passphrase\n");
    String[] command = {
      "export",
      "archive",
      "--encrypt",
      "--archive-passphrase-file",
      secret.toString(),
      "-o",
      sealed.resolve("archive.zip.age").toString()
    };
    Random random = new Random(20261126);
    for (int round = 0; round < 4; round++) {
      DecampProcess.Running running = decamp.start(command);
      int looks = 5 + random.nextInt(60);
      for (int look = 0; look < looks; look++) {
        assertSealed(sealed);
        running.process().waitFor(20, TimeUnit.MILLISECONDS);
      }
      running.kill();
      running.process().waitFor();
      assertSealed(sealed);
      Files.deleteIfExists(sealed.resolve("archive.zip.age"));
    }

    DecampProcess.Running running = decamp.start(command);
    while (!running.process().waitFor(20, TimeUnit.MILLISECONDS)) {
      assertSealed(sealed);
    }
    assertThat(DecampProcess.await(running).exit()).isZero();
    assertSealed(sealed);
    assertThat(Folders.below(sealed)).containsExactly(sealed.resolve("archive.zip.age"));
    String[] verify = {
      "verify",
      sealed.resolve("archive.zip.age").toString(),
      "--archive-passphrase-file",
      secret.toString()
    };
    assertThat(decamp.run(verify).exit()).isZero();
  }

  /** Neither as it is, nor as what a ZIP makes of it. */
  private void assertSealed(Path sealed) throws Exception {
    assertThat(Folders.filesHolding(sealed, MarkedExport.MARKER)).isEmpty();
    assertThat(Folders.filesHolding(sealed, "jsonl/")).isEmpty();
    assertThat(Folders.filesThatInflateTo(sealed, MarkedExport.MARKER)).isEmpty();
    assertThat(Folders.filesHolding(home, MarkedExport.MARKER)).isEmpty();
  }

  @Test
  void anErrorNamesNothingOfTheContent() throws Exception {
    decamp.run("import", export.toString());
    byte[] zip = Files.readAllBytes(export);
    zip[zip.length / 3] ^= 0x55;
    zip[zip.length / 2] ^= 0x55;
    Path damaged = Files.write(folder.resolve("damaged.zip"), zip);

    DecampProcess.Result result = decamp.run("import", damaged.toString());

    assertThat(result.err()).doesNotContain("number ").doesNotContain("\tat ");
    assertThat(result.exit()).isIn(0, 1, 65);
    assertThat(Folders.filesHolding(home.resolve("vault"), MarkedExport.MARKER)).isEmpty();
    assertThat(Folders.filesHolding(home.resolve("state"), MarkedExport.MARKER)).isEmpty();
  }

  private void assertNowhere(List<String> command) throws Exception {
    assertThat(Folders.filesHolding(home, MarkedExport.MARKER))
        .as("%s", command)
        .allMatch(file -> file.toString().contains("out-"));
  }

  private void assertSameAsUninterrupted() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    DecampProcess calm = new DecampProcess(other);
    assertThat(calm.run("import", export.toString()).exit()).isZero();
    decamp.run("--yes", "export", "jsonl", "-o", folder.resolve("a").toString());
    calm.run("--yes", "export", "jsonl", "-o", folder.resolve("b").toString());
    assertThat(Archives.content(folder.resolve("a")))
        .isEqualTo(Archives.content(folder.resolve("b")))
        .isNotEmpty();
  }
}
