package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is stopped leaves nothing half done, and the same command goes on. */
class StoppedIT {

  @TempDir Path folder;
  private DecampProcess decamp;
  private Path export;
  private Path out;

  @BeforeEach
  void aLargeExport() throws Exception {
    decamp = new DecampProcess(Files.createDirectory(folder.resolve("home")));
    export = MarkedExport.write(folder.resolve("instagram-me-2026-11-01-abcdefgh.zip"), 12, 20_000);
    out = Files.createDirectory(folder.resolve("out"));
  }

  @Test
  void anExportThatIsStoppedLeavesNothingAndSucceedsTheNextTime() throws Exception {
    assertThat(decamp.run("import", export.toString()).exit()).isZero();

    stopWhenWriting("--yes", "export", "jsonl", "-o", out.resolve("archive").toString());

    assertThat(names(out)).isEmpty();
    String archive = out.resolve("archive").toString();
    assertThat(decamp.run("--yes", "export", "jsonl", "-o", archive).exit()).isZero();
    assertThat(decamp.run("verify", archive).exit()).isZero();
  }

  @Test
  void aMigrationThatIsStoppedWhileItWritesLeavesNoArchiveAndAWholeVault() throws Exception {
    stopWhenWriting(
        "--yes",
        "migrate",
        export.toString(),
        "--to",
        "jsonl",
        "-o",
        out.resolve("archive").toString());

    assertThat(names(out)).isEmpty();
    assertThat(decamp.run("vault", "check").exit()).isZero();
  }

  @Test
  void aKilledExportNeverLeavesSomethingUnderItsFinalName() throws Exception {
    assertThat(decamp.run("import", export.toString()).exit()).isZero();
    Path archive = out.resolve("archive");

    DecampProcess.Running running =
        decamp.start("--yes", "export", "jsonl", "-o", archive.toString());
    waitUntilWriting(running);
    running.kill();
    running.process().waitFor();

    assertThat(archive).doesNotExist();
    assertThat(decamp.run("--yes", "export", "jsonl", "-o", archive.toString()).exit()).isZero();
  }

  @Test
  void showStopsWhenItsReaderIsGone() throws Exception {
    assertThat(decamp.run("import", export.toString()).exit()).isZero();
    String launcher = Path.of(System.getProperty("decamp.image", "target/decamp")) + "/decamp.sh";
    String script =
        "{ sh \"$0\" --vault \"$1\" --passphrase-file \"$2\" search zebra --limit 999999; "
            + "echo \"exit $?\" >&2; } | head -n 1 >/dev/null";
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                script,
                launcher,
                decamp.vault().toString(),
                folder.resolve("home/passphrase").toString())
            .start();

    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).isEqualTo("exit 130\n");
  }

  private void stopWhenWriting(String... arguments) throws Exception {
    DecampProcess.Running running = decamp.start(arguments);
    waitUntilWriting(running);
    running.signal("INT");
    DecampProcess.Result result = DecampProcess.await(running);
    assertThat(result.exit()).as(result.err()).isEqualTo(130);
    assertThat(result.err()).contains("stopped").contains("hint:");
  }

  private void waitUntilWriting(DecampProcess.Running running) throws Exception {
    while (names(out).isEmpty()) {
      assertThat(running.process().waitFor(5, TimeUnit.MILLISECONDS)).as("ended early").isFalse();
    }
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }
}
