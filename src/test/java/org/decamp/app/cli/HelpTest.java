package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

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
