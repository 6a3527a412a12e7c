package org.decamp.app.cli;

/**
 * Makes text of strangers harmless for a terminal: escape sequences could move the cursor, forge
 * lines or set the clipboard, and direction overrides could make a sentence read as another.
 */
final class TerminalText {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final char DELETE_PICTURE = '\u2421';
  private static final char REPLACEMENT = '\uFFFD';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private TerminalText() {}

  /** For one line: line ends become a visible sign. */
  static String line(String text) {
    return isolated(harmless(text.replace("\r\n", "\n"), false));
  }

  /** For several lines; every line after the first begins with the indent. */
  static String lines(String text, String indent) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    String separator = "";
    for (String line : harmless(text.replace("\r\n", "\n"), true).split("\n", -1)) {
      result.append(separator).append(isolated(line));
      separator = "\n" + indent;
    }
    return result.toString();
  }

  private static String harmless(String text, boolean keepLineEnds) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && keepLineEnds) {
        result.append(c);
      } else if (c == '\t') {
        result.append(' ');
      } else if (c < 0x20) {
        result.append((char) (CONTROL_PICTURES + c));
      } else if (c == 0x7F) {
        result.append(DELETE_PICTURE);
      } else if ((c > 0x7F && c < 0xA0) || c == '\u2028' || c == '\u2029') {
        result.append(REPLACEMENT);
      } else if (!steersDirection(c)) {
        result.append(c);
      }
    }
    return result.toString();
  }

  /** Embeddings, overrides, isolates and marks; without them text still shows in natural order. */
  private static boolean steersDirection(char c) {
    return (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C';
  }

  /** Keeps right-to-left text from rearranging what stands around it. */
  private static String isolated(String line) {
    return line.codePoints().anyMatch(TerminalText::rightToLeft)
        ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE
        : line;
  }

  private static boolean rightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
