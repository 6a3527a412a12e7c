package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language of an archive is chosen by a command, from the export to the page on the disk. */
class ArchiveLanguageTest {

  @TempDir Path home;

  private Commands commands = Commands.onDisk(Path.of(""));

  @BeforeEach
  void importTheExample() throws IOException {
    commands = Commands.onDisk(home);
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      List<String> parts =
          files.map(Path::toString).filter(f -> f.endsWith(".zip")).sorted().toList();
      String[] command = Stream.concat(Stream.of("import"), parts.stream()).toArray(String[]::new);
      assertThat(commands.run(command).exit()).isLessThan(64);
    }
  }

  @Test
  void everyPageIsInTheLanguageThatWasAskedFor() throws IOException {
    Path archive = home.resolve("Archiv");
    Commands.Outcome outcome =
        commands.run("--yes", "export", "html", "--language", "de", "-o", archive.toString());
    assertThat(outcome.exit()).as(outcome.err()).isLessThan(64);
    try (Stream<Path> files = Files.walk(archive)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(pages).hasSizeGreaterThan(10);
      for (Path page : pages) {
        assertThat(page).content().contains("<html lang=\"de\">").doesNotContain("Messages: ");
      }
    }
    assertThat(archive.resolve("index.html")).content().contains("Nachrichten: ");
    assertThat(commands.run("verify", archive.toString()).exit()).isZero();
  }

  @Test
  void aLanguageThatNobodyWroteWordsForIsRefusedBeforeAnythingIsWritten() {
    Path archive = home.resolve("archive");
    Commands.Outcome outcome =
        commands.run("--yes", "export", "html", "--language", "eo", "-o", archive.toString());
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("--language");
    assertThat(archive).doesNotExist();
  }
}
