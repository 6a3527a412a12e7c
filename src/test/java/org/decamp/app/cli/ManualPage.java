package org.decamp.app.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command's manual page: what its help says, in the language of man(7). */
final class ManualPage {

  private static final ColorScheme FONTS =
      new ColorScheme.Builder(Ansi.ON)
          .commands(RoffFont.BOLD)
          .options(RoffFont.BOLD)
          .parameters(RoffFont.ITALIC)
          .optionParams(RoffFont.ITALIC)
          .build();

  private final CommandSpec command;
  private final Help help;
  private final RoffText page = new RoffText();

  private ManualPage(CommandLine command) {
    this.command = command.getCommandSpec();
    this.help = new Help(this.command, FONTS);
  }

  /**
   * The page of a command.
   *
   * @param version of Decamp, and its date, as in 2026-11-24
   */
  static String of(CommandLine command, String version, String date) {
    ManualPage page = new ManualPage(command);
    page.write(version, date);
    return page.page.toString();
  }

  /** The name of a command's page, as in decamp-vault-info. */
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  private void write(String version, String date) {
    List<String> description = help.description().lines().toList();
    page.title(name(command).toUpperCase(Locale.ROOT), date, version);
    page.section("NAME").text(name(command) + " - " + CommandSummary.of(command));
    page.section("SYNOPSIS").text(help.synopsis(0).strip().replaceAll("\\s+", " "));
    page.section("DESCRIPTION").lines(description);
    if (!command.subcommands().isEmpty()) {
      page.section("COMMANDS");
      command.subcommands().values().forEach(this::subcommand);
    }
    page.section("OPTIONS");
    arguments().forEach(this::argument);
    page.section("EXIT STATUS");
    command.usageMessage().exitCodeList().forEach((code, why) -> page.entry(code).text(why));
    List<String> examples =
        help.footer().lines().filter(l -> !l.isBlank() && !l.equals("Example:")).toList();
    if (!examples.isEmpty()) {
      page.section("EXAMPLES").lines(examples);
    }
    List<String> related = related();
    if (!related.isEmpty()) {
      page.section("SEE ALSO").text(String.join(", ", related));
    }
  }

  private void subcommand(CommandLine subcommand) {
    CommandSpec spec = subcommand.getCommandSpec();
    page.entry(FONTS.commandText(spec.name()).toString()).text(CommandSummary.of(spec));
  }

  private Stream<ArgSpec> arguments() {
    Comparator<OptionSpec> byName =
        Comparator.comparing(o -> o.longestName().replaceFirst("^-+", ""));
    return Stream.concat(
        command.positionalParameters().stream().filter(p -> !p.hidden()),
        command.options().stream().filter(o -> !o.hidden()).sorted(byName));
  }

  private void argument(ArgSpec argument) {
    Text[][] rows;
    String term;
    if (argument instanceof OptionSpec option) {
      term =
          Stream.of(option.names())
              .sorted(Comparator.comparingInt(String::length))
              .map(name -> FONTS.optionText(name).toString())
              .collect(Collectors.joining(", "));
      rows =
          help.createDefaultOptionRenderer().render(option, help.parameterLabelRenderer(), FONTS);
    } else {
      term = "";
      rows =
          help.createDefaultParameterRenderer()
              .render((PositionalParamSpec) argument, help.parameterLabelRenderer(), FONTS);
    }
    Text label =
        help.parameterLabelRenderer()
            .renderParameterLabel(argument, Ansi.ON, List.of((IStyle) RoffFont.ITALIC));
    page.entry(term + label).text(lastColumn(rows));
  }

  private static String lastColumn(Text[][] rows) {
    return String.join(" ", Stream.of(rows).map(row -> row[row.length - 1].toString()).toList());
  }

  private List<String> related() {
    Stream<CommandSpec> above = Stream.ofNullable(command.parent());
    Stream<CommandSpec> below =
        command.subcommands().values().stream().map(CommandLine::getCommandSpec);
    return Stream.concat(above, below).map(spec -> name(spec) + "(1)").toList();
  }
}
