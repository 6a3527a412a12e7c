package org.decamp.exporter.archive.html.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a code point means to the search: part of a word in its folded form, a character that counts
 * with its neighbour, an emoji, or nothing. The script of the search page says the same in its own
 * language.
 *
 * <p>Computed when first needed and kept. Not for use by several threads.
 */
final class Folding {

  /** What a code point is. */
  enum Kind {
    /** Between words. */
    SEPARATOR,
    /** Part of a word. */
    WORD,
    /** Of a script without spaces. */
    CHARACTER,
    /** A word alone. */
    EMOJI,
    /** Not there: accents, skin tones, joiners. */
    IGNORED
  }

  /** A code point as the search sees it. */
  record Folded(Kind kind, String text) {}

  private static final Folded SEPARATOR = new Folded(Kind.SEPARATOR, "");
  private static final Folded IGNORED = new Folded(Kind.IGNORED, "");
  private static final int TATWEEL = 0x640;
  // Lengthens a vowel of Japanese; it belongs to no script.
  private static final int LONG_VOWEL = 0x30FC;

  // Clusters that are kept; people use few.
  private static final int KEPT = 4096;

  private final Folded[][][] pages = new Folded[(Character.MAX_CODE_POINT >>> 8) + 1][][];
  private final Map<String, Folded[]> clusters = new HashMap<>();

  /** What stands there: several where a code point is short for others, as ½ is. */
  Folded[] of(int codePoint) {
    Folded[][] page = pages[codePoint >>> 8];
    if (page == null) {
      page = new Folded[256][];
      pages[codePoint >>> 8] = page;
    }
    Folded[] known = page[codePoint & 0xFF];
    if (known == null) {
      known = cluster(Character.toString(codePoint));
      page[codePoint & 0xFF] = known;
    }
    return known;
  }

  /** What a code point and the marks after it are together. */
  Folded[] of(String cluster) {
    Folded[] known = clusters.get(cluster);
    if (known == null) {
      known = cluster(cluster);
      if (clusters.size() < KEPT) {
        clusters.put(cluster, known);
      }
    }
    return known;
  }

  private static Folded[] cluster(String cluster) {
    String composed =
        isEmoji(cluster.codePointAt(0))
            ? cluster
            : Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    return composed.codePoints().mapToObj(Folding::fold).toArray(Folded[]::new);
  }

  /** Whether a code point may change the one before it. */
  static boolean isExtending(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default ->
          (codePoint >= 0x1160 && codePoint <= 0x11FF)
              || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF)
              || codePoint == 0xFF9E
              || codePoint == 0xFF9F;
    };
  }

  private static Folded fold(int codePoint) {
    if (Character.getType(codePoint) == Character.FORMAT
        || Character.isEmojiModifier(codePoint)
        || codePoint == TATWEEL
        || isAccent(codePoint)) {
      return IGNORED;
    }
    if (isPartOfWord(codePoint)) {
      return word(codePoint);
    }
    return isEmoji(codePoint) ? new Folded(Kind.EMOJI, Character.toString(codePoint)) : SEPARATOR;
  }

  private static boolean isEmoji(int codePoint) {
    return codePoint > 0x7F && Character.isEmoji(codePoint);
  }

  /** Marks that people leave out; those of Indic scripts and Thai are vowels and stay. */
  private static boolean isAccent(int codePoint) {
    if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.INHERITED
        || script == UnicodeScript.ARABIC
        || script == UnicodeScript.HEBREW;
  }

  private static boolean isPartOfWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.LETTER_NUMBER ->
              true;
          default -> false;
        };
  }

  private static Folded word(int codePoint) {
    String cased = Character.toString(codePoint).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    UnicodeScript script = UnicodeScript.of(codePoint);
    if (isAlone(codePoint, script)) {
      return new Folded(Kind.CHARACTER, cased);
    }
    // Hangul would fall apart into its letters; a syllable is what people type.
    String plain =
        script == UnicodeScript.HANGUL
            ? cased
            : withoutAccents(Normalizer.normalize(cased, Normalizer.Form.NFKD));
    return plain.isEmpty() ? IGNORED : new Folded(Kind.WORD, plain);
  }

  private static String withoutAccents(String decomposed) {
    StringBuilder kept = new StringBuilder(decomposed.length());
    decomposed.codePoints().filter(c -> !isAccent(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAlone(int codePoint, UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> codePoint == LONG_VOWEL;
    };
  }
}
