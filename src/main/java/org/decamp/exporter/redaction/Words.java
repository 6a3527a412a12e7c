package org.decamp.exporter.redaction;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in pieces: words, white space, and single characters of all else. Scripts that put no
 * space between words have a piece for each character, so that a name is found inside of a
 * sentence.
 */
final class Words {

  private Words() {}

  /**
   * A piece.
   *
   * @param start first index in the text
   * @param end index after it
   * @param word whether it is a word or a character of one
   * @param folded what it is compared by; one space for any white space
   */
  record Piece(int start, int end, boolean word, String folded) {}

  /** The pieces of a text in order; together they are the text. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (int start = 0, end; start < text.length(); start = end) {
      int first = text.codePointAt(start);
      end = start + Character.charCount(first);
      if (space(first)) {
        while (end < text.length() && space(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        pieces.add(new Piece(start, end, false, " "));
      } else if (!begins(first)) {
        pieces.add(new Piece(start, end, false, text.substring(start, end)));
      } else {
        if (!unspaced(first)) {
          end = endOfWord(text, end);
        }
        pieces.add(new Piece(start, end, true, fold(text.substring(start, end))));
      }
    }
    return pieces;
  }

  /** A word without regard to case and to characters that nobody sees. */
  static String fold(String word) {
    String visible = word;
    if (word.codePoints().anyMatch(Words::unseen)) {
      StringBuilder kept = new StringBuilder();
      word.codePoints().filter(c -> !unseen(c)).forEach(kept::appendCodePoint);
      visible = kept.toString();
    }
    return visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean space(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean unseen(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static boolean begins(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || mark(c);
  }

  /** Characters that nobody sees belong to a word if more of it follows. */
  private static int endOfWord(String text, int from) {
    int end = from;
    for (int at = from; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (begins(c) && !unspaced(c)) {
        end = at;
      } else if (!unseen(c)) {
        break;
      }
    }
    return end;
  }

  private static boolean mark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean unspaced(int c) {
    if (c < 0x0e00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
