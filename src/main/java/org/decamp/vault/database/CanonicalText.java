package org.decamp.vault.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in the form in which a search looks for its words: folded, with a blank before every
 * stretch of characters. UTF-8 throughout, in an array that is used again, as a search looks
 * through thousands of messages.
 *
 * <p>Not for use by several threads.
 */
final class CanonicalText implements Tokenizer.Sink {

  private static final byte BREAK = ' ';

  /** Marks the beginning of a word, so that a needle cannot match in its middle. */
  private static final byte WORD = 1;

  private final Tokenizer tokenizer = new Tokenizer();
  private final ByteSink text = new ByteSink(256);

  /** Takes another text, in UTF-8. */
  void set(byte[] utf8, int from, int length) {
    text.clear();
    tokenizer.run(utf8, from, length, this);
  }

  /** What stands between blanks. */
  List<byte[]> stretches() {
    List<byte[]> stretches = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= text.size(); at++) {
      if (at == text.size() || text.array()[at] == BREAK) {
        if (at > from) {
          stretches.add(Arrays.copyOfRange(text.array(), from, at));
        }
        from = at + 1;
      }
    }
    return stretches;
  }

  /** Whether a stretch, or the beginning of one, stands in it. */
  boolean contains(byte[] stretch) {
    byte[] in = text.array();
    int last = text.size() - stretch.length;
    for (int at = 0; at <= last; at++) {
      if (in[at] == stretch[0]
          && Arrays.equals(in, at, at + stretch.length, stretch, 0, stretch.length)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void word(byte[] buffer, int from, int to) {
    text.u8(BREAK);
    text.u8(WORD);
    text.bytes(buffer, from, to - from);
  }

  @Override
  public void character(byte[] buffer, int before, int from, int to) {
    if (before < 0) {
      text.u8(BREAK);
    }
    text.bytes(buffer, from, to - from);
  }

  @Override
  public void emoji(byte[] buffer, int from, int to) {
    text.u8(BREAK);
    text.bytes(buffer, from, to - from);
  }
}
