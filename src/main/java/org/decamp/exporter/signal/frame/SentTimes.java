package org.decamp.exporter.signal.frame;

import java.util.HashMap;
import java.util.Map;

/**
 * Which authors sent something at which millisecond in which chat. Signal for Android refuses a
 * whole backup in which one of them stands twice ({@code signal-backup}, section 7.1).
 *
 * <p>Exact, and small: 12 bytes an entry at two thirds full, so that two million entries take 50 MB
 * at most.
 */
public final class SentTimes {

  private static final int EMPTY = 0;

  private final Map<Pair, Integer> pairs = new HashMap<>();
  private long[] times = new long[1 << 10];
  private int[] owners = new int[1 << 10];
  private int size;

  private record Pair(long chat, long author) {}

  /**
   * Takes a time, if it is free.
   *
   * @param sentAt in milliseconds
   * @return whether it was free
   */
  public boolean add(long chat, long author, long sentAt) {
    if (3L * size >= 2L * times.length) {
      grow();
    }
    int owner = pairs.computeIfAbsent(new Pair(chat, author), _ -> pairs.size() + 1);
    int slot = slot(owner, sentAt);
    if (owners[slot] != EMPTY) {
      return false;
    }
    owners[slot] = owner;
    times[slot] = sentAt;
    size++;
    return true;
  }

  public boolean contains(long chat, long author, long sentAt) {
    Integer owner = pairs.get(new Pair(chat, author));
    return owner != null && owners[slot(owner, sentAt)] != EMPTY;
  }

  /**
   * Takes the first free time from this one on.
   *
   * @return the time, in milliseconds
   */
  public long addNextFree(long chat, long author, long sentAt) {
    long free = sentAt;
    while (!add(chat, author, free)) {
      free++;
    }
    return free;
  }

  /** Number of times taken. */
  public int size() {
    return size;
  }

  private int slot(int owner, long time) {
    int mask = times.length - 1;
    int slot = (int) (mixed(owner, time) & mask);
    while (owners[slot] != EMPTY && (owners[slot] != owner || times[slot] != time)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Neighbouring milliseconds must not lie side by side, or probing gets long. */
  private static long mixed(int owner, long time) {
    long mixed = (time ^ (long) owner << 44) * 0x9e3779b97f4a7c15L;
    mixed ^= mixed >>> 32;
    mixed *= 0xd6e8feb86659fd93L;
    return mixed ^ mixed >>> 32;
  }

  private void grow() {
    long[] oldTimes = times;
    int[] oldOwners = owners;
    times = new long[2 * oldTimes.length];
    owners = new int[2 * oldOwners.length];
    for (int i = 0; i < oldTimes.length; i++) {
      if (oldOwners[i] != EMPTY) {
        int slot = slot(oldOwners[i], oldTimes[i]);
        owners[slot] = oldOwners[i];
        times[slot] = oldTimes[i];
      }
    }
  }
}
