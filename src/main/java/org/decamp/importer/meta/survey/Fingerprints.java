package org.decamp.importer.meta.survey;

import java.util.Arrays;

/** A set of 64-bit hashes in eight to sixteen bytes each, to count different paths. */
final class Fingerprints {

  private long[] slots = new long[1 << 10];
  private int size;

  /** Adds a text and says whether it is the first of its kind. */
  boolean add(String text) {
    if (size * 2 >= slots.length) {
      grow();
    }
    long hash = hash(text);
    int at = slot(slots, hash);
    if (slots[at] == hash) {
      return false;
    }
    slots[at] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        larger[slot(larger, hash)] = hash;
      }
    }
    Arrays.fill(slots, 0);
    slots = larger;
  }

  private static int slot(long[] slots, long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  /** Never 0, which marks a free slot. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 29)) * 0x9E3779B97F4A7C15L;
    return hash == 0 ? 1 : hash;
  }
}
