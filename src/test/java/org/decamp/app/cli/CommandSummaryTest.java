package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of {@code decamp --help} that say what each command does. */
class CommandSummaryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Makes an empty vault.                                 | Makes an empty vault
          Says one thing. Then another.                         | Says one thing
          Says who you are; your word counts.                   | Says who you are
          Writes them for a target. Targets:                    | Writes them for a target
          Reads decamp.sh and v1.2 of it.                       | Reads decamp.sh and v1.2 of it
          With one name: takes back what you said.              | With one name: takes back what you said
          """)
  void itIsTheFirstSentence(String description, String summary) {
    assertThat(CommandSummary.of(description)).isEqualTo(summary);
  }

  @Test
  void ofALongSentenceItIsWhatStandsBeforeTheColon() {
    assertThat(CommandSummary.of("Shows the whole record: " + "what was done, ".repeat(9) + "why."))
        .isEqualTo("Shows the whole record");
  }

  @Test
  void noCommandIsListedWithASentenceThatEndsInTheMiddle() {
    String help = CommandLineDocuments.commands().getUsageMessage();

    assertThat(help)
        .startsWith("Usage: decamp ")
        .containsPattern("inspect +Says what an export is, [^.]+\\R? +showing any content\\R");
  }
}
