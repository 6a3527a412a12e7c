package org.decamp.exporter;

import org.decamp.model.PrivateText;

/** Text that reaches its reader whole. */
public final class SafeText {

  private static final char PICTURE_OF_NUL = '\u2400';
  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** The text as a file holds it: U+0000, at which readers stop, is shown by its picture. */
  public static PrivateText of(String text) {
    return new PrivateText(text.replace('\u0000', PICTURE_OF_NUL));
  }

  /** The text on one line of a text file, in which it cannot move what stands beside it. */
  public static String line(PrivateText text) {
    StringBuilder line = new StringBuilder(text.value());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c)) {
        line.setCharAt(i, ' ');
      } else if (Character.isISOControl(c) || reorders(c)) {
        line.setCharAt(i, REPLACEMENT);
      }
    }
    return line.toString();
  }

  private static boolean reorders(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
