package org.decamp.installer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive for people who may install nothing, and what it tells shells and readers. */
class ArchiveCheck {

  @TempDir static Path unpacked;

  private static Path program = Path.of("");

  @TempDir Path home;

  @BeforeAll
  static void unpack() throws Exception {
    Path archive = Packages.endingWith(".tar.xz");
    Path folder = Files.createDirectory(unpacked.resolve("my programs"));
    Shell.run(List.of("tar", "-C", folder.toString(), "-xf", archive.toString()));
    program = folder.resolve(archive.getFileName().toString().replaceFirst("-linux-.*", ""));
  }

  @Test
  void itRunsWhereverItWasUnpacked() throws Exception {
    Computer.Answer answer = new Computer(home, program).run("decamp.sh -V");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).startsWith("decamp ");
  }

  @Test
  void theSumsAreThoseOfAllThatIsHandedOut() throws Exception {
    assertThat(Shell.run(Packages.FOLDER, List.of("sha256sum", "--check", "SHA256SUMS")).lines())
        .hasSize(3)
        .allMatch(line -> line.endsWith(": OK"));
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assertThat(completed("decamp", "im")).isEqualTo("import");
    assertThat(completed("decamp", "vault", "recov")).isEqualTo("recovery-key");
    assertThat(completed("decamp", "export", "--pseu")).isEqualTo("--pseudonyms");
    assertThat(completed("decamp", "")).contains("demo", "people", "vault");
  }

  private static String completed(String... words) throws Exception {
    String script =
        """
        . "$0"
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        _complete_decamp 2>/dev/null # it asks for more of bash than there is outside of a prompt
        echo "${COMPREPLY[@]}"
        """;
    Path completion = program.resolve("share/bash-completion/completions/decamp");
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, completion.toString()));
    command.addAll(List.of(words));
    return Shell.run(command).strip();
  }

  @Test
  void everyPageOfTheManualLeadsToPagesThatAreThere() throws IOException {
    List<String> left = new ArrayList<>(List.of("decamp"));
    List<String> read = new ArrayList<>();
    while (!left.isEmpty()) {
      String name = left.removeLast();
      if (!read.contains(name)) {
        read.add(name);
        left.addAll(related(manual(name)));
      }
    }
    assertThat(read).contains("decamp-import", "decamp-people-link", "decamp-vault-shred");
    assertThat(manual("decamp-import")).contains(".SH EXAMPLES", "instagram\\-*.zip");
  }

  private static List<String> related(String page) {
    return Pattern.compile("(decamp[a-z-]*)\\(1\\)")
        .matcher(page.replace("\\", ""))
        .results()
        .map(link -> link.group(1))
        .toList();
  }

  private static String manual(String name) throws IOException {
    Path page = program.resolve("share/man/man1/" + name + ".1.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
