package org.decamp.importer.meta.survey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises texts that are nothing but a date with a time, in any language, and masks them: {@code
 * Sep 08, 2025 5:57 am} becomes {@code Aaa 00, 0000 0:00 aa} ({@code instagram-export}, section
 * 4.3).
 */
final class StampMask {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 4;
  private static final Pattern CLOCK = Pattern.compile("(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?![0-9])");
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
  private static final Pattern ONLY = Pattern.compile("[\\p{L}\\p{M}0-9 ,.:/\\-+\\u00A0\\u202F]*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private StampMask() {}

  /**
   * A time as it is written.
   *
   * @param mask digits are 0, letters A or a
   * @param year its year
   */
  record Stamp(String mask, int year) {}

  /** The stamp that the text is, if it is one. */
  static Optional<Stamp> of(String text) {
    String trimmed = text.strip();
    if (trimmed.length() < SHORTEST || trimmed.length() > LONGEST || !hasDigit(trimmed)) {
      return Optional.empty();
    }
    Matcher year = YEAR.matcher(trimmed);
    boolean stamp =
        CLOCK.matcher(trimmed).find()
            && ONLY.matcher(trimmed).matches()
            && WORD.matcher(trimmed).results().count() <= MOST_WORDS
            && year.find();
    return stamp
        ? Optional.of(new Stamp(mask(trimmed), Integer.parseInt(year.group(1))))
        : Optional.empty();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static String mask(String text) {
    StringBuilder mask = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> mask.appendCodePoint(mask(c)));
    return mask.toString();
  }

  private static int mask(int c) {
    if (Character.isDigit(c)) {
      return '0';
    }
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? 'A' : 'a';
    }
    return Character.getType(c) == Character.COMBINING_SPACING_MARK ? 'a' : c;
  }
}
