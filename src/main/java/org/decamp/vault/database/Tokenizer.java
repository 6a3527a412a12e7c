package org.decamp.vault.database;

import java.util.Arrays;

/**
 * Cuts UTF-8 text into what the search knows: folded words, single characters of scripts without
 * spaces, emoji. The index and the exact check of a hit both see texts through this class, so they
 * cannot disagree.
 *
 * <p>ASCII takes a short way. Not for use by several threads.
 */
final class Tokenizer {

  /** Takes the tokens of a text; the array is only valid during the call. */
  interface Sink {

    /** A folded word. */
    void word(byte[] buffer, int from, int to);

    /**
     * A character of a script without spaces.
     *
     * @param before where the character before it begins if nothing stands between them, else -1
     */
    void character(byte[] buffer, int before, int from, int to);

    /** An emoji. */
    void emoji(byte[] buffer, int from, int to);
  }

  private static final byte[] ASCII = ascii();

  private final WordFolding folding = new WordFolding();
  private byte[] buffer = new byte[256];
  private int end;
  private int wordFrom;
  private int characterFrom;

  private static byte[] ascii() {
    byte[] table = new byte[128];
    for (int c = 0; c < 128; c++) {
      if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
        table[c] = (byte) c;
      } else if (c >= 'A' && c <= 'Z') {
        table[c] = (byte) (c + 'a' - 'A');
      }
    }
    return table;
  }

  /** Hands the tokens of the text to the sink. */
  void run(byte[] text, int from, int length, Sink sink) {
    end = 0;
    wordFrom = 0;
    characterFrom = -1;
    int at = from;
    int to = from + length;
    while (at < to) {
      byte b = text[at];
      if (b >= 0) {
        at++;
        byte folded = ASCII[b];
        if (folded == 0) {
          separate(sink);
        } else {
          characterFrom = -1;
          if (end == buffer.length) {
            grow(1);
          }
          buffer[end++] = folded;
        }
      } else {
        int codePoint = codePoint(text, at, to);
        at += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        beyondAscii(codePoint, sink);
      }
    }
    separate(sink);
  }

  /** Ends what is open; tokens never reach across. */
  private void separate(Sink sink) {
    endWord(sink);
    characterFrom = -1;
    end = 0;
    wordFrom = 0;
  }

  private void endWord(Sink sink) {
    if (characterFrom < 0 && end > wordFrom) {
      sink.word(buffer, wordFrom, end);
    }
    wordFrom = end;
  }

  private void beyondAscii(int codePoint, Sink sink) {
    WordFolding.Folded folded = folding.of(codePoint);
    switch (folded.sort()) {
      case SEPARATOR -> separate(sink);
      case IGNORED -> {}
      case WORD -> {
        if (characterFrom >= 0) {
          separate(sink);
        }
        append(folded.utf8());
      }
      case CHARACTER -> {
        endWord(sink);
        int from = end;
        append(folded.utf8());
        sink.character(buffer, characterFrom, from, end);
        characterFrom = from;
        wordFrom = end;
      }
      case EMOJI -> {
        separate(sink);
        append(folded.utf8());
        sink.emoji(buffer, 0, end);
        end = 0;
      }
    }
  }

  private void append(byte[] utf8) {
    if (buffer.length - end < utf8.length) {
      grow(utf8.length);
    }
    System.arraycopy(utf8, 0, buffer, end, utf8.length);
    end += utf8.length;
  }

  private void grow(int more) {
    buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, end + more));
  }

  /** The code point at that place; 0 where the bytes are not well-formed. */
  private static int codePoint(byte[] text, int at, int to) {
    int lead = text[at] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (length == 1 || at + length > to) {
      return 0;
    }
    int value = lead & (0xFF >>> (length + 1));
    for (int i = 1; i < length; i++) {
      value = value << 6 | (text[at + i] & 0x3F);
    }
    return value > Character.MAX_CODE_POINT ? 0 : value;
  }
}
