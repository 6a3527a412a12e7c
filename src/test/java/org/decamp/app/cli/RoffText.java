package org.decamp.app.cli;

import java.util.List;

/** Text in the language of man(7), in which nothing that is written is taken for a request. */
final class RoffText {

  private final StringBuilder roff = new StringBuilder();

  /** The line that begins a page of section 1. */
  void title(String name, String date, String version) {
    line(".TH \"%s\" 1 \"%s\" \"%s\" \"Decamp\"".formatted(name, date, version));
    // Long words are names of options and files: whole they can be searched and copied.
    line(".nh");
    line(".ad l");
  }

  RoffText section(String heading) {
    line(".SH " + heading);
    return this;
  }

  /** Begins an entry of a list; what follows is said about it. */
  RoffText entry(String term) {
    line(".TP");
    return text(term);
  }

  RoffText text(String text) {
    line(escaped(text));
    return this;
  }

  /** Lines of which the indented ones stay as they are; an empty line ends a paragraph. */
  void lines(List<String> lines) {
    boolean asIs = false;
    boolean begun = false;
    for (String line : lines) {
      boolean indented = line.startsWith("  ");
      if (indented != asIs) {
        line(asIs ? ".EE\n.PP" : begun ? ".PP\n.EX" : ".EX");
        asIs = indented;
      }
      begun = true;
      if (line.isBlank()) {
        line(".PP");
      } else {
        text(line);
      }
    }
    if (asIs) {
      line(".EE");
    }
  }

  private void line(String line) {
    roff.append(line).append('\n');
  }

  private static String escaped(String text) {
    String plain =
        text.replaceAll("\u001b\\[[0-9;]*m", "")
            .replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti");
    return RoffFont.requests(plain.startsWith(".") ? "\\&" + plain : plain);
  }

  @Override
  public String toString() {
    return roff.toString();
  }
}
