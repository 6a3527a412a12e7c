package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the example's ZIPs to an archive and back, through the built image. */
class WholeWayIT {

  @TempDir Path folder;
  private DecampProcess decamp;
  private List<String> parts;

  @BeforeEach
  void theExample() throws Exception {
    decamp = new DecampProcess(Files.createDirectory(folder.resolve("home")));
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      parts =
          files
              .filter(f -> f.toString().endsWith(".zip"))
              .map(f -> f.toAbsolutePath().toString())
              .sorted()
              .toList();
    }
    assertThat(parts).hasSize(2);
  }

  @Test
  void anArchiveReadBackIntoAnEmptyVaultGivesTheSameArchive() throws Exception {
    importParts(decamp);
    export(decamp, "jsonl", "first");

    DecampProcess second = new DecampProcess(Files.createDirectory(folder.resolve("second-home")));
    assertThat(second.run("import", folder.resolve("first").toString()).exit()).isZero();
    export(second, "jsonl", "second");

    assertThat(Archives.content(folder.resolve("second")))
        .isEqualTo(Archives.content(folder.resolve("first")))
        .isNotEmpty();
  }

  @Test
  void importingAgainInAnotherOrderChangesNothing() throws Exception {
    importParts(decamp);
    export(decamp, "archive", "first");
    decamp.run("import", parts.get(1), parts.get(0));
    export(decamp, "archive", "second");

    assertThat(Archives.content(folder.resolve("second")))
        .isEqualTo(Archives.content(folder.resolve("first")));
  }

  @Test
  void everyArchiveVerifiesAndATamperedOneDoesNot() throws Exception {
    importParts(decamp);
    for (String target : List.of("html", "jsonl", "archive")) {
      export(decamp, target, target);
      Path archive = folder.resolve(target);
      assertThat(decamp.run("verify", archive.toString()).exit()).as(target).isZero();

      Path victim = archive.resolve(Folders.digests(archive).lastKey());
      byte[] bytes = Files.readAllBytes(victim);
      bytes[bytes.length / 2] ^= 1;
      Files.write(victim, bytes);
      assertThat(decamp.run("verify", archive.toString()).exit()).as(target).isEqualTo(65);
    }
  }

  @Test
  void theSameVaultGivesTheSameArchive() throws Exception {
    importParts(decamp);
    export(decamp, "archive", "first");
    export(decamp, "archive", "second");

    assertThat(Folders.digests(folder.resolve("second")))
        .isEqualTo(Folders.digests(folder.resolve("first")));
  }

  @Test
  void theExampleIsUntouched() throws Exception {
    var before = Folders.digests(Path.of("examples"));
    importParts(decamp);

    assertThat(Folders.digests(Path.of("examples"))).isEqualTo(before);
  }

  @Test
  void migrateGoesTheWholeWayInOneCommand() throws Exception {
    DecampProcess.Result result =
        decamp.run(
            "--yes",
            "migrate",
            parts.get(0),
            parts.get(1),
            "--to",
            "html",
            "-o",
            folder.resolve("html").toString());

    assertThat(result.exit()).as(result.err()).isIn(0, 1);
    assertThat(folder.resolve("html/index.html")).exists();
  }

  private void importParts(DecampProcess who) {
    DecampProcess.Result result = who.run("import", parts.get(0), parts.get(1));
    assertThat(result.exit()).as(result.err()).isIn(0, 1);
  }

  private void export(DecampProcess who, String target, String name) {
    DecampProcess.Result result =
        who.run("--yes", "export", target, "-o", folder.resolve(name).toString());
    assertThat(result.exit()).as(result.err()).isIn(0, 1);
  }
}
