package org.decamp.vault.database;

import java.util.Arrays;

/**
 * The distinct tokens of a block, as the text that goes to the search index: tokens with a blank
 * between them. Reused from block to block. Not for use by several threads.
 */
final class TokenSet implements Tokenizer.Sink {

  /** Longer words are indexed by this many bytes of their beginning. */
  static final int LONGEST = 64;

  private final ByteSink text = new ByteSink(1 << 15);
  private int[] hashes = new int[1 << 13];
  private int[] offsets = new int[1 << 13];
  private int count;

  void clear() {
    if (count > 0) {
      Arrays.fill(hashes, 0);
    }
    count = 0;
    text.clear();
  }

  /** The tokens with blanks between them, UTF-8. */
  byte[] toByteArray() {
    return text.toByteArray();
  }

  @Override
  public void word(byte[] buffer, int from, int to) {
    add(buffer, from, from + indexedLength(buffer, from, to));
  }

  @Override
  public void character(byte[] buffer, int before, int from, int to) {
    add(buffer, from, to);
    if (before >= 0) {
      add(buffer, before, to);
    }
  }

  @Override
  public void emoji(byte[] buffer, int from, int to) {
    add(buffer, from, to);
  }

  /** How much of a word the index knows: whole characters within {@link #LONGEST} bytes. */
  static int indexedLength(byte[] buffer, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      length = LONGEST;
      while ((buffer[from + length] & 0xC0) == 0x80) {
        length--;
      }
    }
    return length;
  }

  private void add(byte[] buffer, int from, int to) {
    int hash = 0x811C9DC5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ buffer[i]) * 0x01000193;
    }
    hash ^= hash >>> 15;
    if (hash == 0) {
      hash = 1;
    }
    int mask = hashes.length - 1;
    int slot = hash & mask;
    while (hashes[slot] != 0) {
      if (hashes[slot] == hash && isAt(offsets[slot], buffer, from, to)) {
        return;
      }
      slot = (slot + 1) & mask;
    }
    hashes[slot] = hash;
    offsets[slot] = text.size();
    text.bytes(buffer, from, to - from);
    text.u8(' ');
    count++;
    if (count * 2 > hashes.length) {
      grow();
    }
  }

  private boolean isAt(int offset, byte[] buffer, int from, int to) {
    byte[] known = text.array();
    int end = offset + to - from;
    return end < text.size()
        && known[end] == ' '
        && Arrays.equals(known, offset, end, buffer, from, to);
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldOffsets = offsets;
    hashes = new int[oldHashes.length * 2];
    offsets = new int[oldHashes.length * 2];
    int mask = hashes.length - 1;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = oldHashes[i] & mask;
        while (hashes[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        hashes[slot] = oldHashes[i];
        offsets[slot] = oldOffsets[i];
      }
    }
  }
}
