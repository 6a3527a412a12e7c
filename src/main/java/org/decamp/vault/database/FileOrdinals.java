package org.decamp.vault.database;

import java.util.Arrays;

/**
 * Numbers equal messages of one file: 0 for the first, 1 for the next, wherever in the file they
 * stand.
 *
 * <p>An open-addressing set of 64-bit hashes of (fingerprint, ordinal): 12 to 24 bytes per message
 * of the file, so 12 MB for half a million. Fingerprints are already hashes, so no two different
 * messages meet here in practice (about 10^-8 for a million).
 */
final class FileOrdinals {

  private static final long EMPTY = 0;
  private static final int INITIAL = 1 << 10;

  private long[] table = new long[INITIAL];
  private int used;

  /** The next free ordinal of that fingerprint. */
  int next(long high, long low) {
    int ordinal = 0;
    while (!add(hash(high, low, ordinal))) {
      ordinal++;
    }
    return ordinal;
  }

  private static long hash(long high, long low, int ordinal) {
    long mixed = high ^ Long.rotateLeft(low, 31) ^ ordinal * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 32;
    return mixed == EMPTY ? 1 : mixed;
  }

  private boolean add(long hash) {
    if (used * 3L >= table.length * 2L) {
      long[] old = table;
      table = new long[old.length * 2];
      Arrays.stream(old).filter(h -> h != EMPTY).forEach(this::insert);
    }
    if (!insert(hash)) {
      return false;
    }
    used++;
    return true;
  }

  private boolean insert(long hash) {
    int mask = table.length - 1;
    int slot = (int) hash & mask;
    while (table[slot] != EMPTY) {
      if (table[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = hash;
    return true;
  }
}
