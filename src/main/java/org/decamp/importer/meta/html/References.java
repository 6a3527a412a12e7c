package org.decamp.importer.meta.html;

/**
 * Replaces character references: the numeric ones and the named ones that the service uses ({@code
 * instagram-export}, section 4.1). All others stay as they stand.
 */
public final class References {

  /** The longest that is one, with {@code &} and {@code ;}. */
  static final int LONGEST = 12;

  private References() {}

  /** The text with all of them replaced. */
  public static String decode(String text) {
    int amp = text.indexOf('&');
    if (amp < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    while (amp >= 0) {
      int end = text.indexOf(';', amp, Math.min(text.length(), amp + LONGEST));
      int character = end < 0 ? -1 : character(text.substring(amp + 1, end));
      if (character >= 0) {
        decoded.append(text, from, amp).appendCodePoint(character);
        from = end + 1;
      }
      amp = text.indexOf('&', character >= 0 ? from : amp + 1);
    }
    return decoded.append(text, from, text.length()).toString();
  }

  /** The code point that a name means, or -1. */
  private static int character(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      case "nbsp" -> '\u00A0';
      default -> name.startsWith("#") ? number(name) : -1;
    };
  }

  private static int number(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    String digits = name.substring(hex ? 2 : 1);
    int radix = hex ? 16 : 10;
    if (digits.isEmpty()
        || !digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0)) {
      return -1;
    }
    long value = Long.parseLong(digits, radix);
    boolean character =
        value > 0 && value <= Character.MAX_CODE_POINT && (value < 0xD800 || value > 0xDFFF);
    return character ? (int) value : 0xFFFD;
  }
}
