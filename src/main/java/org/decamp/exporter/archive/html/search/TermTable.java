package org.decamp.exporter.archive.html.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which messages hold which terms, in memory: an open hash table over the characters of the terms,
 * and for each term the numbers of its messages as differences.
 */
final class TermTable {

  // What the arrays of a term take beside its characters and its list, in bytes.
  private static final int TERM_BYTES = 80;
  private static final int FIRST_LIST = 8;
  private static final byte[] EMPTY = {};

  private char[] chars = new char[1 << 16];
  private int charsUsed;
  private int[] slots = new int[1 << 14];
  private int[] starts = new int[1 << 12];
  private int[] lengths = new int[1 << 12];
  private int[] hashes = new int[1 << 12];
  private int[] firsts = new int[1 << 12];
  private int[] lasts = new int[1 << 12];
  private int[] used = new int[1 << 12];
  private byte[][] lists = new byte[1 << 12][];
  private int size;
  private long listBytes;

  /** Takes the terms in their order. */
  @FunctionalInterface
  interface Sink<E extends Exception> {
    /**
     * Takes a term.
     *
     * @param first its first message
     * @param differences to the message before, less one, of those after the first
     * @param length how many bytes of them
     */
    void term(String term, int first, byte[] differences, int length) throws E;
  }

  /** About how many bytes of memory are taken. */
  long memory() {
    return 2L * charsUsed + (long) TERM_BYTES * size + listBytes;
  }

  /** Notes that a message holds a term; messages come in ascending order. */
  void add(char[] buffer, int from, int to, int message) {
    int hash = hash(buffer, from, to);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int term = slots[slot] - 1;
      if (hashes[term] == hash && equal(term, buffer, from, to)) {
        if (lasts[term] != message) {
          append(term, message - lasts[term] - 1);
          lasts[term] = message;
        }
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = create(buffer, from, to, hash, message) + 1;
    if (size > slots.length / 2) {
      rehash();
    }
  }

  /** Hands everything over in the order of the terms' UTF-16 units, and forgets it. */
  <E extends Exception> void drain(Sink<E> sink) throws E {
    Comparator<Integer> order = this::compare;
    Integer[] terms = IntStream.range(0, size).boxed().toArray(Integer[]::new);
    Arrays.sort(terms, order);
    for (int term : terms) {
      sink.term(
          new String(chars, starts[term], lengths[term]), firsts[term], lists[term], used[term]);
    }
    Arrays.fill(slots, 0);
    Arrays.fill(lists, 0, size, EMPTY);
    size = 0;
    charsUsed = 0;
    listBytes = 0;
  }

  private int compare(int a, int b) {
    return Arrays.compare(
        chars, starts[a], starts[a] + lengths[a], chars, starts[b], starts[b] + lengths[b]);
  }

  private static int hash(char[] buffer, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + buffer[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  private boolean equal(int term, char[] buffer, int from, int to) {
    return Arrays.equals(chars, starts[term], starts[term] + lengths[term], buffer, from, to);
  }

  private int create(char[] buffer, int from, int to, int hash, int message) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      lengths = Arrays.copyOf(lengths, more);
      hashes = Arrays.copyOf(hashes, more);
      firsts = Arrays.copyOf(firsts, more);
      lasts = Arrays.copyOf(lasts, more);
      used = Arrays.copyOf(used, more);
      lists = Arrays.copyOf(lists, more);
    }
    int length = to - from;
    if (length > chars.length - charsUsed) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, charsUsed + length));
    }
    System.arraycopy(buffer, from, chars, charsUsed, length);
    starts[size] = charsUsed;
    lengths[size] = length;
    hashes[size] = hash;
    firsts[size] = message;
    lasts[size] = message;
    used[size] = 0;
    lists[size] = EMPTY;
    charsUsed += length;
    return size++;
  }

  private void append(int term, int difference) {
    byte[] list = lists[term];
    if (list.length - used[term] < 5) {
      listBytes -= list.length;
      list = Arrays.copyOf(list, Math.max(FIRST_LIST, 2 * list.length));
      lists[term] = list;
      listBytes += list.length;
    }
    int rest = difference;
    while (rest > 0x7F) {
      list[used[term]++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    list[used[term]++] = (byte) rest;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int term = 0; term < size; term++) {
      int slot = hashes[term] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = term + 1;
    }
  }
}
