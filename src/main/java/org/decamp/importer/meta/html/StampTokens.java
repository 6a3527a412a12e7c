package org.decamp.importer.meta.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The numbers, words and marks of a text that may be a time. Spaces of all kinds and commas only
 * separate; dots and apostrophes inside words are dropped.
 */
final class StampTokens {

  private static final int MOST = 16;
  private static final String MARKS = ":.-/";

  private StampTokens() {}

  /**
   * One of them.
   *
   * @param word the word in lower case, or the mark; empty for a number
   * @param value the number
   * @param digits how many digits it has, 0 for none
   */
  record Token(String word, int value, int digits) {
    boolean number() {
      return digits > 0;
    }

    boolean is(char mark) {
      return word.length() == 1 && word.charAt(0) == mark;
    }
  }

  /** Takes the text apart; empty if something in it stands in no time. */
  static Optional<List<Token>> of(String text) {
    List<Token> tokens = new ArrayList<>(MOST);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (Character.digit(c, 10) >= 0) {
        end = number(text, at, tokens);
      } else if (Character.isLetter(c)) {
        end = word(text, at, tokens);
      } else if (MARKS.indexOf(c) >= 0) {
        tokens.add(new Token(String.valueOf(c), 0, 0));
      } else if (!separates(c)) {
        return Optional.empty();
      }
      if (end < 0 || tokens.size() > MOST) {
        return Optional.empty();
      }
      at = end;
    }
    return Optional.of(tokens);
  }

  private static int number(String text, int from, List<Token> tokens) {
    int value = 0;
    int at = from;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      value = value * 10 + Character.digit(text.charAt(at), 10);
      at++;
      if (at - from > 4) {
        return -1;
      }
    }
    tokens.add(new Token("", value, at - from));
    return at;
  }

  private static int word(String text, int from, List<Token> tokens) {
    StringBuilder word = new StringBuilder();
    int at = from;
    boolean more = true;
    while (more && at < text.length()) {
      char c = text.charAt(at);
      // Characters of Chinese stand alone or in words of their own; the table knows which.
      boolean unit =
          word.length() == 1 && Character.isIdeographic(word.charAt(0)) && afterNumber(tokens);
      if (unit) {
        more = false;
      } else if (Character.isLetter(c) || mark(c)) {
        word.append(c);
        at++;
      } else if (dropped(c)) {
        at++;
      } else {
        more = false;
      }
    }
    tokens.add(new Token(word.toString().toLowerCase(Locale.ROOT), 0, 0));
    return at;
  }

  private static boolean afterNumber(List<Token> tokens) {
    return !tokens.isEmpty() && tokens.getLast().number();
  }

  private static boolean mark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Dots and apostrophes, which the table leaves out. */
  private static boolean dropped(char c) {
    return c == '.' || c == '\'' || c == '\u2019' || c == '\u05F3' || c == '\u0970';
  }

  private static boolean separates(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == ','
        || c == '\u060C'
        || c == '\u200E'
        || c == '\u200F';
  }
}
