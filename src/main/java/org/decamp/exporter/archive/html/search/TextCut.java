package org.decamp.exporter.archive.html.search;

import java.util.Arrays;
import org.decamp.exporter.archive.html.search.Folding.Folded;

/**
 * Cuts a text into the terms of the index: folded words, pairs of neighbouring characters of
 * scripts without spaces (the last one of a stretch alone), and emoji.
 *
 * <p>ASCII takes a short way. Not for use by several threads.
 */
final class TextCut {

  /** Takes terms; the array is only valid during the call. */
  @FunctionalInterface
  interface Sink {
    /** Takes the characters from {@code from} up to {@code to}. */
    void term(char[] buffer, int from, int to);
  }

  /** Length of the longest term in UTF-16 units; longer words are found by their beginning. */
  static final int LONGEST = 32;

  private static final char[] ASCII = ascii();

  private final Folding folding = new Folding();
  private char[] buffer = new char[256];
  private int end;
  private boolean characters;

  private static char[] ascii() {
    char[] table = new char[0x80];
    for (char c = 0; c < table.length; c++) {
      table[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    return table;
  }

  /** Hands the terms of the text to the sink, as often as they occur. */
  void run(String text, Sink sink) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (isRegional(codePoint) && next < text.length() && isRegional(text.codePointAt(next))) {
        separate(sink);
        next += 2;
        append(text.substring(at, next));
        separate(sink);
      } else if (extended(text, next)) {
        do {
          next += Character.charCount(text.codePointAt(next));
        } while (extended(text, next));
        add(folding.of(text.substring(at, next)), sink);
      } else if (codePoint < 0x80) {
        ascii(ASCII[codePoint], sink);
      } else {
        add(folding.of(codePoint), sink);
      }
      at = next;
    }
    separate(sink);
  }

  private static boolean extended(String text, int next) {
    return next < text.length()
        && text.charAt(next) >= 0x300
        && Folding.isExtending(text.codePointAt(next));
  }

  /** Two of them are one flag. */
  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private void ascii(char folded, Sink sink) {
    if (folded == 0 || characters) {
      separate(sink);
    }
    if (folded != 0) {
      reserve(1);
      buffer[end++] = folded;
    }
  }

  private void add(Folded[] parts, Sink sink) {
    for (Folded part : parts) {
      switch (part.kind()) {
        case SEPARATOR -> separate(sink);
        case IGNORED -> {}
        case WORD -> {
          if (characters) {
            separate(sink);
          }
          append(part.text());
        }
        case CHARACTER -> character(part.text(), sink);
        case EMOJI -> {
          separate(sink);
          append(part.text());
          separate(sink);
        }
      }
    }
  }

  private void character(String text, Sink sink) {
    if (!characters) {
      separate(sink);
    }
    int before = end;
    append(text);
    if (before > 0) {
      sink.term(buffer, 0, end);
      System.arraycopy(buffer, before, buffer, 0, end - before);
      end -= before;
    }
    characters = true;
  }

  /** Ends what is open; terms never reach across. */
  private void separate(Sink sink) {
    if (end > 0) {
      sink.term(buffer, 0, indexed());
    }
    end = 0;
    characters = false;
  }

  private int indexed() {
    if (end <= LONGEST) {
      return end;
    }
    return Character.isHighSurrogate(buffer[LONGEST - 1]) ? LONGEST - 1 : LONGEST;
  }

  private void append(String text) {
    reserve(text.length());
    text.getChars(0, text.length(), buffer, end);
    end += text.length();
  }

  private void reserve(int more) {
    if (more > buffer.length - end) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, end + more));
    }
  }
}
