package org.decamp.app.cli;

import picocli.CommandLine.Help.Ansi.IStyle;

/** The fonts of a manual page, as marks that no text holds; {@link RoffText} knows them. */
enum RoffFont implements IStyle {
  BOLD('\u0001', "\\fB"),
  ITALIC('\u0002', "\\fI");

  static final char PLAIN = '\u0003';

  private final char mark;
  private final String roff;

  RoffFont(char mark, String roff) {
    this.mark = mark;
    this.roff = roff;
  }

  /** Text in which every mark has become a request of roff. */
  static String requests(String text) {
    String result = text.replace(Character.toString(PLAIN), "\\fR");
    for (RoffFont font : values()) {
      result = result.replace(Character.toString(font.mark), font.roff);
    }
    return result;
  }

  @Override
  public String on() {
    return Character.toString(mark);
  }

  @Override
  public String off() {
    return Character.toString(PLAIN);
  }
}
