package org.decamp.importer.meta.twin;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which characters are of one sort: same script, same category, same length in UTF-8. Signs and
 * spaces belong to the structure of a text and stay.
 */
final class Likeness {

  private static final int FIRST_REGIONAL = 0x1F1E6;
  private static final int LAST_REGIONAL = 0x1F1FF;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private final Map<Sort, int[]> members = new HashMap<>();

  private record Sort(
      UnicodeScript script,
      int category,
      int utf8Length,
      boolean latin,
      boolean emoji,
      boolean modifier,
      boolean regional) {

    static Sort of(int c) {
      return new Sort(
          UnicodeScript.of(c),
          Character.getType(c),
          lengthInUtf8(c),
          c <= 0xFF,
          Character.isEmoji(c),
          Character.isEmojiModifier(c),
          c >= FIRST_REGIONAL && c <= LAST_REGIONAL);
    }
  }

  /** A character of the same sort. */
  int like(int c, int random) {
    if (stays(c)) {
      return c;
    }
    int[] alike = members.computeIfAbsent(Sort.of(c), Likeness::membersOf);
    return alike[Integer.remainderUnsigned(random, alike.length)];
  }

  private static boolean stays(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.SURROGATE,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL ->
          true;
      case Character.FORMAT -> c <= 0xFFFF;
      default -> isVariation(c) || c == ZERO_WIDTH_JOINER || c == 0xFFFD || c < 0x20;
    };
  }

  private static boolean isVariation(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }

  private static int[] membersOf(Sort sort) {
    IntStream range =
        switch (sort.utf8Length()) {
          case 1 -> IntStream.range(0, 0x80);
          case 2 -> IntStream.range(0x80, 0x800);
          case 3 -> IntStream.range(0x800, 0x10000);
          default -> IntStream.rangeClosed(0x10000, Character.MAX_CODE_POINT);
        };
    return range.filter(c -> !stays(c) && Sort.of(c).equals(sort)).toArray();
  }

  private static int lengthInUtf8(int c) {
    if (c < 0x80) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    return c < 0x10000 ? 3 : 4;
  }
}
