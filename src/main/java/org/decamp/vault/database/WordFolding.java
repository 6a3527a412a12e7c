package org.decamp.vault.database;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What each code point means to the search: a part of a word (in which folded form), a character
 * that counts alone, or nothing.
 *
 * <p>Computed when first needed and kept for the Basic Multilingual Plane. Not for use by several
 * threads.
 */
final class WordFolding {

  /** What a code point is. */
  enum Sort {
    /** Between words. */
    SEPARATOR,
    /** Part of a word. */
    WORD,
    /** Of a script without spaces: a token alone and with its neighbour. */
    CHARACTER,
    /** A token alone. */
    EMOJI,
    /** Not there: accents, skin tones, joiners. */
    IGNORED
  }

  /** A code point as the search sees it; {@code utf8} is its folded form. */
  @SuppressWarnings("ArrayRecordComponent") // A table entry that is never compared.
  record Folded(Sort sort, byte[] utf8) {}

  private static final Folded SEPARATOR = new Folded(Sort.SEPARATOR, new byte[0]);
  private static final Folded IGNORED = new Folded(Sort.IGNORED, new byte[0]);

  private final Folded[][] pages = new Folded[256][];

  Folded of(int codePoint) {
    if (codePoint > 0xFFFF) {
      return fold(codePoint);
    }
    Folded[] page = pages[codePoint >>> 8];
    if (page == null) {
      page = new Folded[256];
      pages[codePoint >>> 8] = page;
    }
    Folded known = page[codePoint & 0xFF];
    if (known == null) {
      known = fold(codePoint);
      page[codePoint & 0xFF] = known;
    }
    return known;
  }

  private static Folded fold(int codePoint) {
    if (codePoint == 0x200D
        || Character.isEmojiModifier(codePoint)
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || isAccent(codePoint)) {
      return IGNORED;
    }
    if (isToken(codePoint)) {
      return token(codePoint);
    }
    if (codePoint > 0x7F && Character.isEmoji(codePoint)) {
      return new Folded(Sort.EMOJI, utf8(Character.toString(codePoint)));
    }
    return SEPARATOR;
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

  private static boolean isToken(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.LETTER_NUMBER;
  }

  private static Folded token(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    String text = Character.toString(codePoint);
    // Hangul would fall apart into its letters; a syllable is what people type.
    Normalizer.Form form =
        script == UnicodeScript.HANGUL ? Normalizer.Form.NFKC : Normalizer.Form.NFKD;
    boolean alone = isAlone(script);
    String plain =
        alone
            ? Normalizer.normalize(text, Normalizer.Form.NFKC)
            : withoutAccents(Normalizer.normalize(text, form));
    String folded = plain.toLowerCase(Locale.ROOT);
    if (folded.isEmpty()) {
      return IGNORED;
    }
    return folded.codePoints().allMatch(WordFolding::isToken)
        ? new Folded(alone ? Sort.CHARACTER : Sort.WORD, utf8(folded))
        : new Folded(Sort.WORD, utf8(text));
  }

  private static String withoutAccents(String decomposed) {
    StringBuilder kept = new StringBuilder(decomposed.length());
    decomposed.codePoints().filter(c -> !isAccent(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAlone(UnicodeScript script) {
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
