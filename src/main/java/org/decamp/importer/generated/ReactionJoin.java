package org.decamp.importer.generated;

import java.util.Arrays;

/**
 * Finds texts that were sent in the seconds in which the same person reacted to a message that is
 * not later. Both sides are kept as numbers, and compared once all are there.
 */
final class ReactionJoin {

  /** Clocks of a reaction and its notice may differ by so much; reactions know seconds only. */
  private static final long SECONDS_APART = 2;

  private static final int FIELDS = 4;

  private final Rows reactions = new Rows();
  private final Rows texts = new Rows();

  /** Takes the texts that have a reaction. */
  interface Taker {
    /**
     * Takes one.
     *
     * @param person who
     * @param time of the text, Unix ms
     * @param hash of its template
     * @param emoji of the reaction
     * @param own whether the text shows that emoji; otherwise it shows none
     */
    void match(long person, long time, long hash, long emoji, boolean own);
  }

  void reaction(long person, long second, long targetTime, long emoji) {
    reactions.add(key(person, second), targetTime, emoji, 0);
  }

  /**
   * Notes a text.
   *
   * @param emoji that it shows, 0 if none
   */
  void text(long person, long time, long hash, long emoji) {
    texts.add(person, time, hash, emoji);
  }

  private static long key(long person, long second) {
    return TextTemplate.mix(person ^ TextTemplate.mix(second));
  }

  void addAll(ReactionJoin other) {
    reactions.addAll(other.reactions);
    texts.addAll(other.texts);
  }

  void forEachMatch(Taker taker) {
    if (reactions.count == 0) {
      return;
    }
    Index index = new Index(reactions);
    for (int row = 0; row < texts.count; row++) {
      long person = texts.get(row, 0);
      long time = texts.get(row, 1);
      long shown = texts.get(row, 3);
      long second = Math.floorDiv(time, 1000L);
      for (long s = second - SECONDS_APART; s <= second + SECONDS_APART; s++) {
        int found = index.find(key(person, s), time, shown);
        if (found >= 0) {
          long hash = texts.get(row, 2);
          taker.match(person, time, hash, reactions.get(found, 2), shown != 0);
        }
      }
    }
  }

  /** Rows of four numbers. */
  private static final class Rows {
    private long[] values = new long[64];
    private int count;

    void add(long a, long b, long c, long d) {
      int at = count * FIELDS;
      if (at == values.length) {
        values = Arrays.copyOf(values, values.length * 2);
      }
      values[at] = a;
      values[at + 1] = b;
      values[at + 2] = c;
      values[at + 3] = d;
      count++;
    }

    void addAll(Rows other) {
      for (int row = 0; row < other.count; row++) {
        add(other.get(row, 0), other.get(row, 1), other.get(row, 2), other.get(row, 3));
      }
    }

    long get(int row, int field) {
      return values[row * FIELDS + field];
    }
  }

  /** The reactions by key: an open hash table of row numbers. */
  private static final class Index {
    private final Rows rows;
    private final int[] slots;

    Index(Rows rows) {
      this.rows = rows;
      slots = new int[Math.max(16, Integer.highestOneBit(rows.count) * 4)];
      for (int row = 0; row < rows.count; row++) {
        int slot = (int) rows.get(row, 0) & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = row + 1;
      }
    }

    /** A row of that key, whose message is not later and whose emoji is the one shown, or -1. */
    int find(long key, long time, long shown) {
      int slot = (int) key & (slots.length - 1);
      while (slots[slot] != 0) {
        int row = slots[slot] - 1;
        if (rows.get(row, 0) == key
            && rows.get(row, 1) <= time
            && (shown == 0 || rows.get(row, 2) == shown)) {
          return row;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    }
  }
}
