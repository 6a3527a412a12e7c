package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a run leaves outside the vault, on a disk of its own: nothing in the shared folders for
 * temporary files, nothing in the current folder, nothing after a crash of Java itself.
 */
class NoTraceIT {

  /** Empty folders in place of the shared ones, watched until the command ends. */
  private static final String WATCHED =
      """
      mount -t tmpfs none /tmp && mount -t tmpfs none /var/tmp && mount -t tmpfs none /dev/shm || exit 99
      sh "$@" &
      child=$!
      while kill -0 $child 2>/dev/null; do
        find /tmp /var/tmp /dev/shm -mindepth 1 >> "$SEEN" 2>/dev/null; sleep 0.02
      done
      wait $child; status=$?
      find /tmp /var/tmp /dev/shm -mindepth 1 >> "$SEEN"
      exit $status
      """;

  private final Path image =
      Path.of(System.getProperty("decamp.image", "target/decamp")).toAbsolutePath();

  private Path base;
  private Path home;
  private Path work;
  private Path seen;

  @BeforeEach
  void foldersOutsideTheSharedOnes() throws IOException {
    base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "no-trace-");
    home = Files.createDirectory(base.resolve("home"));
    work = Files.createDirectory(base.resolve("work"));
    seen = Files.createFile(base.resolve("seen"));
    Files.writeString(base.resolve("passphrase"), "correct horse battery\n");
  }

  @AfterEach
  void remove() throws IOException {
    try (Stream<Path> all = Files.walk(base)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private ProcessBuilder decamp(List<String> wrapper, String... arguments) {
    List<String> command = new ArrayList<>(wrapper);
    command.add(image.resolve("decamp.sh").toString());
    command.addAll(
        List.of(
            "--vault",
            home.resolve("vault").toString(),
            "--passphrase-file",
            base.resolve("passphrase").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(base.resolve("said").toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("SEEN", seen.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    builder.environment().remove("DECAMP_JAVA_OPTS");
    return builder;
  }

  private String said() throws IOException {
    return Files.readString(base.resolve("said"), StandardCharsets.ISO_8859_1);
  }

  private List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> !p.equals(folder)).map(p -> folder.relativize(p).toString()).toList();
    }
  }

  @Test
  void nothingLiesInTheSharedTemporaryFoldersWhileItRunsNorAfterwards() throws Exception {
    Assumptions.assumeTrue(
        new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0,
        "this user may not make mount namespaces (unshare -m)");
    String examples = Path.of("examples").toAbsolutePath().toString();
    List<String> inside = List.of("unshare", "-m", "sh", "-c", WATCHED, "watched");

    assertThat(decamp(inside, "import", examples).start().waitFor()).as(said()).isIn(0, 1);
    String archive = home.resolve("archive").toString();
    assertThat(decamp(inside, "--yes", "export", "html", "-o", archive).start().waitFor())
        .as(said())
        .isIn(0, 1);

    assertThat(Files.readString(seen)).isEmpty();
    assertThat(processesKnowing(home)).as("nothing stays in the background").isEmpty();
    assertThat(names(work)).isEmpty();
    assertThat(names(home))
        .filteredOn(n -> !n.startsWith("vault") && !n.startsWith("archive"))
        .containsExactlyInAnyOrder(".cache", ".cache/decamp");
  }

  private static List<String> processesKnowing(Path path) {
    return ProcessHandle.allProcesses()
        .map(p -> p.info().commandLine().orElse(""))
        .filter(line -> line.contains(path.toString()))
        .toList();
  }

  @Test
  void javasOwnFolderForTemporaryFilesIsClosedToOthers() throws Exception {
    assertThat(decamp(List.of("sh"), "vault", "create").start().waitFor()).as(said()).isZero();

    assertThat(Files.getPosixFilePermissions(home.resolve(".cache/decamp"))).hasSize(3);
    assertThat(names(home.resolve(".cache/decamp"))).isEmpty();
  }

  @Test
  void whatAKilledRunLeftThereIsRemovedByALaterOne() throws Exception {
    Path old = Files.createDirectories(home.resolve(".cache/decamp/decamp-native-1"));
    Path fresh = Files.createDirectories(home.resolve(".cache/decamp/decamp-native-2"));
    Files.createFile(old.resolve("library.so"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    assertThat(decamp(List.of("sh"), "--version").start().waitFor()).as(said()).isZero();

    assertThat(old).doesNotExist();
    assertThat(fresh).isDirectory();
  }

  @Test
  void aCrashOfJavaLeavesNoReportNoCoreAndNothingReadable() throws Exception {
    Path export = MarkedExport.write(base.resolve("instagram-me-2026-11-01-x.zip"), 6, 20_000);
    Process process = decamp(List.of("sh"), "import", export.toString()).start();
    while (!Files.exists(home.resolve("vault/vault.header"))) {
      assertThat(process.isAlive()).as("ended early: %s", said()).isTrue();
      Thread.sleep(5);
    }
    Thread.sleep(300);
    assertThat(Files.readString(Path.of("/proc/" + process.pid() + "/limits")))
        .containsPattern("Max core file size +0 +0 ");
    new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor();

    // Java that may not leave a core ends itself, with 1, instead of dying of the signal.
    assertThat(process.waitFor()).isNotZero();
    assertThat(said()).contains("SIGSEGV").doesNotContain(MarkedExport.MARKER);
    assertThat(names(work)).isEmpty();
    assertThat(names(home)).noneMatch(n -> n.matches(".*(hs_err|replay_pid|core|hprof|mdmp).*"));
    assertThat(Folders.filesHolding(home, MarkedExport.MARKER)).isEmpty();
    assertThat(decamp(List.of("sh"), "vault", "check").start().waitFor()).as(said()).isZero();
  }

  @Test
  void noEnvironmentMakesJavaDumpItsHeap() throws Exception {
    ProcessBuilder builder = decamp(List.of("sh"), "--version");
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:+HeapDumpOnOutOfMemoryError");
    builder.environment().put("DECAMP_JAVA_OPTS", "-XX:+PrintFlagsFinal");

    assertThat(builder.start().waitFor()).isZero();

    assertThat(said())
        .containsPattern("HeapDumpOnOutOfMemoryError += false ")
        .containsPattern("UsePerfData += false ")
        .containsPattern("CreateCoredumpOnCrash += false ")
        .containsPattern("DumpReplayDataOnError += false ")
        .containsPattern("ErrorFile += /dev/null ");
  }
}
