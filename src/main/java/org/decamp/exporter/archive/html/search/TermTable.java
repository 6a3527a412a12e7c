package org.decamp.exporter.archive.html.search;

import java.util.Arrays;

/**
 * Which messages hold which terms, in memory: an open hash table over the characters of the terms,
 * and beside it, in the order in which they came, which term stood in which message. Few arrays,
 * because every step into another one waits for the memory.
 */
final class TermTable {

  // What a term takes beside its characters, and what its being in a message takes, in bytes.
  private static final int TERM_BYTES = 48;
  private static final int NOTE_BYTES = 12;

  // A term's place in its row.
  private static final int START = 0;
  private static final int LENGTH = 1;
  private static final int HASH = 2;
  private static final int LAST = 3;
  private static final int COUNT = 4;
  private static final int ROW = 5;

  private char[] chars = new char[1 << 16];
  private int charsUsed;
  private int[] slots = new int[1 << 14];
  private int[] rows = new int[ROW << 12];
  private int size;
  private int[] noteTerms = new int[1 << 16];
  private int[] noteMessages = new int[1 << 16];
  private int notes;

  /** Takes the terms in their order. */
  @FunctionalInterface
  interface Sink<E extends Exception> {
    /**
     * Takes a term.
     *
     * @param messages holds those of the term, ascending
     * @param from where they begin
     * @param to where they end
     */
    void term(String term, int[] messages, int from, int to) throws E;
  }

  /** About how many bytes of memory are taken. */
  long memory() {
    return 2L * charsUsed + (long) TERM_BYTES * size + (long) NOTE_BYTES * notes;
  }

  /** Notes that a message holds a term; messages come in ascending order. */
  void add(char[] buffer, int from, int to, int message) {
    int hash = hash(buffer, from, to);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      if (rows[row + HASH] == hash && equal(row, buffer, from, to)) {
        if (rows[row + LAST] != message) {
          note(row, message);
        }
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    int row = create(buffer, from, to, hash);
    slots[slot] = row + 1;
    note(row, message);
    if (size > slots.length / 2) {
      rehash();
    }
  }

  private void note(int row, int message) {
    if (notes == noteTerms.length) {
      noteTerms = Arrays.copyOf(noteTerms, notes * 2);
      noteMessages = Arrays.copyOf(noteMessages, notes * 2);
    }
    noteTerms[notes] = row;
    noteMessages[notes++] = message;
    rows[row + LAST] = message;
    rows[row + COUNT]++;
  }

  /** Hands everything over in the order of the terms' UTF-16 units, and forgets it. */
  <E extends Exception> void drain(Sink<E> sink) throws E {
    long[] beginnings = new long[size];
    for (int term = 0; term < size; term++) {
      beginnings[term] = beginning(term * ROW);
    }
    int[] order =
        IntSort.sorted(
            size,
            (a, b) ->
                beginnings[a] == beginnings[b]
                    ? compare(a * ROW, b * ROW)
                    : Long.compareUnsigned(beginnings[a], beginnings[b]));
    int[] messages = byTerm(order);
    int from = 0;
    for (int term : order) {
      int row = term * ROW;
      int to = from + rows[row + COUNT];
      sink.term(new String(chars, rows[row + START], rows[row + LENGTH]), messages, from, to);
      from = to;
    }
    Arrays.fill(slots, 0);
    size = 0;
    charsUsed = 0;
    notes = 0;
  }

  /** The messages of all terms, one term after the other in that order. */
  private int[] byTerm(int[] order) {
    int at = 0;
    for (int term : order) {
      // What was the last message is from here on where the next one goes.
      rows[term * ROW + LAST] = at;
      at += rows[term * ROW + COUNT];
    }
    int[] messages = new int[notes];
    for (int n = 0; n < notes; n++) {
      messages[rows[noteTerms[n] + LAST]++] = noteMessages[n];
    }
    return messages;
  }

  /** The first four units, which tell most terms apart. */
  private long beginning(int row) {
    long units = 0;
    for (int i = 0; i < 4; i++) {
      units = units << 16 | (i < rows[row + LENGTH] ? chars[rows[row + START] + i] : 0);
    }
    return units;
  }

  private int compare(int a, int b) {
    int startA = rows[a + START];
    int startB = rows[b + START];
    return Arrays.compare(
        chars, startA, startA + rows[a + LENGTH], chars, startB, startB + rows[b + LENGTH]);
  }

  private static int hash(char[] buffer, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + buffer[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  private boolean equal(int row, char[] buffer, int from, int to) {
    int start = rows[row + START];
    return Arrays.equals(chars, start, start + rows[row + LENGTH], buffer, from, to);
  }

  private int create(char[] buffer, int from, int to, int hash) {
    int row = size++ * ROW;
    if (row == rows.length) {
      rows = Arrays.copyOf(rows, row * 2);
    }
    int length = to - from;
    if (length > chars.length - charsUsed) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, charsUsed + length));
    }
    System.arraycopy(buffer, from, chars, charsUsed, length);
    rows[row + START] = charsUsed;
    rows[row + LENGTH] = length;
    rows[row + HASH] = hash;
    rows[row + COUNT] = 0;
    charsUsed += length;
    return row;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int row = 0; row < size * ROW; row += ROW) {
      int slot = rows[row + HASH] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = row + 1;
    }
  }
}
