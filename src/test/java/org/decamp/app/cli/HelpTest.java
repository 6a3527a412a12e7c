package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

  private static final int WIDTH = 96;

  /** Where a second line of what an option does begins, at least. */
  private static final int CONTINUED = 20;

  static Stream<String> commands() {
    return Stream.of(
        "",
        "demo",
        "inspect",
        "import",
        "list",
        "show",
        "search",
        "people",
        "people list",
        "people owner",
        "people suggest",
        "people merge",
        "people split",
        "people rename",
        "people join",
        "people separate",
        "people link",
        "people link-group",
        "people unlink",
        "people unlink-group",
        "people pseudonyms",
        "people export",
        "people import",
        "export",
        "migrate",
        "verify",
        "open",
        "replay",
        "replay signal",
        "replay uncertain",
        "replay undo",
        "device",
        "device link",
        "device show",
        "device forget",
        "web",
        "vault",
        "vault create",
        "vault check",
        "vault info",
        "vault custody",
        "vault compact",
        "vault export",
        "vault import",
        "vault passphrase",
        "vault recovery-key",
        "vault shred");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyHelpHasAnExampleAndTheExitCodes(String command) {
    String[] args = Stream.of((command + " --help").strip().split(" ", -1)).toArray(String[]::new);
    Commands.Outcome outcome = new Commands(Path.of("")).runTyping(args);
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("Example:").contains("  decamp ");
    for (ExitCode code : ExitCode.values()) {
      assertThat(outcome.out()).containsPattern("\n  " + code.number() + " +\\w");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void linesOfHelpBreakAtTheMarginOrAfterASentence(String command) {
    String[] args = Stream.of((command + " --help").strip().split(" ", -1)).toArray(String[]::new);
    List<String> lines = new Commands(Path.of("")).runTyping(args).out().lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1);
      String line = lines.get(i);
      boolean begun = before.startsWith(" ".repeat(CONTINUED)) || before.strip().contains("  ");
      if (line.startsWith(" ".repeat(CONTINUED)) && begun) {
        String word = line.strip().split(" ", 2)[0];
        assertThat(before.matches(".*[.;:]") || before.length() + word.length() + 2 > WIDTH)
            .as(before + '\n' + line)
            .isTrue();
      }
      assertThat(line.length()).as(line).isLessThanOrEqualTo(WIDTH);
    }
  }

  @Test
  void aNewcomerReadsOnOneScreenWhatToDo() {
    assertThat(Newcomer.TEXT.lines()).hasSizeLessThan(24).allMatch(l -> l.length() <= 90);
    assertThat(Newcomer.TEXT)
        .contains("Accounts Centre > Your information and permissions > Export your information")
        .contains("JSON")
        .contains("All time")
        .contains("decamp import")
        .contains("decamp export html")
        .contains("NOT encrypted");
    assertThat(new Commands(Path.of("")).runTyping().out()).isEqualTo(Newcomer.TEXT);
  }
}
