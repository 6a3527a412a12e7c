package org.decamp.vault.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/vault-format.md} as tests see it: sections, and what stands between backticks. */
public final class FormatDocument {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final String text;

  private FormatDocument(String text) {
    this.text = text;
  }

  /** The document of this source tree. */
  public static FormatDocument read() throws IOException {
    return new FormatDocument(Files.readString(Path.of("docs", "vault-format.md")));
  }

  /** The text from a heading, given without its hashes, to the next one of any level. */
  public String section(String heading) {
    int from = text.indexOf("# " + heading + "\n");
    if (from < 0) {
      throw new IllegalArgumentException("the document has no section " + heading);
    }
    int to = text.indexOf("\n#", from + heading.length());
    return text.substring(from, to < 0 ? text.length() : to);
  }

  /** What the document says of a table of the database: from its bold name to the next one. */
  public String table(String name) {
    String tables = section("4.4 Tables and columns");
    for (String part : tables.split("\n(?=\\*\\*`)", -1)) {
      if (part.lines().findFirst().orElse("").contains("**`" + name + "`**")) {
        return part;
      }
    }
    throw new IllegalArgumentException("the document does not describe the table " + name);
  }

  /** Everything between backticks in a part of the document. */
  public static List<String> code(String part) {
    return CODE.matcher(part).results().map(m -> m.group(1)).toList();
  }

  /** The bytes of the worked example: the first column of its table. */
  public String exampleBlock() {
    return section("11.1 A block")
        .lines()
        .filter(l -> l.startsWith("| `"))
        .map(l -> l.substring(0, l.indexOf(" | ")))
        .flatMap(l -> CODE.matcher(l).results().map((MatchResult m) -> m.group(1)))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return text;
  }
}
