package org.decamp.exporter.archive.html.view;

/**
 * Makes text from an export fit to stand on a page. Markup is escaped by the templates; here go the
 * characters that HTML does not allow (NUL and other controls become their visible pictures) and,
 * in names and addresses, the invisible characters that reorder what stands beside them.
 */
final class DisplayText {

  private static final int PICTURES = 0x2400;
  private static final char REPLACEMENT = '\uFFFD';

  private DisplayText() {}

  /** Text of several lines: line breaks and tabs stay, direction marks stay (they are isolated). */
  static String block(String text) {
    return clean(text, false);
  }

  /** Text of one line: a name, a title, an address. */
  static String line(String text) {
    return clean(text, true);
  }

  private static String clean(String text, boolean oneLine) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (shown(text.charAt(i), oneLine) != text.charAt(i)) {
        return cleanFrom(text, i, oneLine);
      }
    }
    return text;
  }

  private static String cleanFrom(String text, int start, boolean oneLine) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, start);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (!lineEnd) {
        out.append(c == '\r' && !oneLine ? '\n' : shown(c, oneLine));
      }
    }
    return out.toString();
  }

  private static char shown(char c, boolean oneLine) {
    if (c < ' ') {
      boolean white = c == '\n' || c == '\t';
      return white ? (oneLine ? ' ' : c) : (char) (PICTURES + c);
    }
    if (c < 0x7f) {
      return c;
    }
    if (c <= 0x9f) {
      return c == 0x7f ? '\u2421' : REPLACEMENT;
    }
    if (c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
      return REPLACEMENT;
    }
    boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return oneLine && reorders ? REPLACEMENT : c;
  }
}
