package org.decamp.importer.meta.html;

/** The form of a text without its content, for messages to the user. */
final class MaskedText {

  private static final int LONGEST = 40;

  private MaskedText() {}

  static String of(String text) {
    StringBuilder masked = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> {
          if (Character.isDigit(c)) {
            masked.append('9');
          } else if (Character.isLetter(c)) {
            masked.append('x');
          } else if (c == ' ' || (c > ' ' && c < 0x7F)) {
            masked.append((char) c);
          } else {
            masked.append(Character.isSpaceChar(c) ? ' ' : '?');
          }
        });
    return masked.toString();
  }
}
