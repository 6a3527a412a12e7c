package org.decamp.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** What a command does in one line, for lists: the beginning of its description, never cut off. */
final class CommandSummary {

  private static final int LONG = 100;
  private static final Pattern SENTENCE = Pattern.compile("(.+?)(?:[.;]\\s.*|[.:;]?$)");
  private static final Pattern MAIN_CLAUSE = Pattern.compile("(.{15,}?):\\s.*");

  private CommandSummary() {}

  static String of(CommandSpec command) {
    return of(String.join(" ", command.usageMessage().description()).strip());
  }

  static String of(String description) {
    String sentence = first(SENTENCE, description);
    return sentence.length() > LONG ? first(MAIN_CLAUSE, sentence) : sentence;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }
}
