package org.decamp.exporter.archive.html.view;

/** Knows the messages that are nothing but a few emoji; messengers show them large. */
final class Emoji {

  // Four emoji of four code points each, as families and flags are.
  private static final int LONGEST = 32;

  private Emoji() {}

  /** Whether the text is a few emoji and nothing else. */
  static boolean only(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST || text.charAt(0) < 0x2000) {
      return false;
    }
    int shown = 0;
    for (int i = 0; i < length; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == ' ' || Character.isEmojiComponent(c)) {
        continue;
      }
      if (!Character.isExtendedPictographic(c)) {
        return false;
      }
      shown++;
    }
    return shown > 0 && shown <= 4;
  }
}
