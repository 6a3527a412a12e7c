package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ManualPageTest {

  static Stream<CommandLine> everyCommand() {
    return withSubcommands(CommandLineDocuments.commands());
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(ManualPageTest::withSubcommands));
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void everyOptionAndSubcommandHasItsEntry(CommandLine command) {
    String page = ManualPage.of(command, "decamp 1.2", "2026-11-24");

    assertThat(entries(page))
        .containsAll(command.getSubcommands().keySet())
        .contains("0", "77")
        .hasSize(
            command.getSubcommands().size()
                + command.getCommandSpec().args().size()
                + ExitCode.values().length);
    for (OptionSpec option : command.getCommandSpec().options()) {
      assertThat(entries(page))
          .anyMatch(entry -> entry.matches(".*\\Q" + option.longestName() + "\\E(=.+)?"));
    }
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void noTextIsTakenForARequest(CommandLine command) {
    List<String> requests = List.of(".TH", ".nh", ".ad", ".SH", ".TP", ".PP", ".EX", ".EE");

    assertThat(ManualPage.of(command, "decamp 1.2", "2026-11-24").lines())
        .allMatch(line -> !line.startsWith("'") && !line.isBlank())
        .filteredOn(line -> line.startsWith("."))
        .allMatch(line -> requests.contains(line.split(" ", 2)[0]));
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void everythingOfTheDescriptionIsThere(CommandLine command) {
    String page = plain(ManualPage.of(command, "decamp 1.2", "2026-11-24"));

    assertThat(page).contains(command.getCommandSpec().usageMessage().description());
    assertThat(page).doesNotContain("${", "%n", "\u001b");
  }

  /** What stands in the line after each {@code .TP}. */
  private static List<String> entries(String page) {
    return Pattern.compile("(?m)^\\.TP\n(.*)$")
        .matcher(plain(page))
        .results()
        .map(entry -> entry.group(1))
        .toList();
  }

  private static String plain(String page) {
    return page.replaceAll("\\\\f[BIR]", "")
        .replace("\\-", "-")
        .replace("\\(aq", "'")
        .replace("\\(ga", "`")
        .replace("\\(ha", "^")
        .replace("\\(ti", "~")
        .replace("\\e", "\\");
  }
}
