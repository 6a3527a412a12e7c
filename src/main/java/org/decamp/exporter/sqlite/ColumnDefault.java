package org.decamp.exporter.sqlite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a column that was added to a table, in rows that were there before. */
sealed interface ColumnDefault {

  /** Nothing. */
  record Nothing() implements ColumnDefault {}

  /** A number. */
  record Numeric(double value) implements ColumnDefault {}

  /** A text. */
  record Text(String value) implements ColumnDefault {}

  /** A word, or what stands between quotation marks, behind the word for it. */
  Pattern FORM =
      Pattern.compile(
          "\\sDEFAULT\\s+\\(?(?:'((?:[^']|'')*)'|\"([^\"]*)\"|([^\\s),]+))",
          Pattern.CASE_INSENSITIVE);

  Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?");
  Pattern OF_TEXTS = Pattern.compile("\\S+\\s+\\S*(?:CHAR|CLOB|TEXT).*", Pattern.CASE_INSENSITIVE);

  /**
   * Reads it.
   *
   * @param definition of the column
   */
  static ColumnDefault of(String definition) {
    Matcher matcher = FORM.matcher(definition);
    if (!matcher.find()) {
      return new Nothing();
    }
    String word = matcher.group(3);
    String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    String value = quoted != null ? quoted.replace("''", "'") : word;
    if (NUMBER.matcher(value).matches() && !OF_TEXTS.matcher(definition).matches()) {
      return new Numeric(Double.parseDouble(value));
    }
    if (quoted == null && value.equalsIgnoreCase("NULL")) {
      return new Nothing();
    }
    if (quoted == null && value.matches("(?i)TRUE|FALSE")) {
      return new Numeric(value.equalsIgnoreCase("TRUE") ? 1 : 0);
    }
    return new Text(value);
  }
}
