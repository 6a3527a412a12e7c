package org.decamp.exporter.whatsapp.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The entries of one chat, old and new, by what orders them. */
final class Entries {

  private static final int FIELDS = 3;

  private long[] fields = new long[FIELDS * 64];
  private int count;

  void add(long id, long time, long place) {
    if (FIELDS * count == fields.length) {
      fields = Arrays.copyOf(fields, 2 * fields.length);
    }
    int at = FIELDS * count++;
    fields[at] = id;
    fields[at + 1] = time;
    fields[at + 2] = place;
  }

  private long id(int entry) {
    return fields[FIELDS * entry];
  }

  private long time(int entry) {
    return fields[FIELDS * entry + 1];
  }

  private long place(int entry) {
    return fields[FIELDS * entry + 2];
  }

  /**
   * An entry where it belongs.
   *
   * @param id its row
   * @param time milliseconds since 1970
   * @param place the number that orders it so far
   */
  record Entry(long id, long time, long place) {}

  /**
   * All of them in the order of time. Old ones stay in the order in which they were; one that is
   * earlier than an old one before it counts as being as late.
   *
   * @param lastOld the last row that was there before
   */
  Entry[] inOrder(long lastOld) {
    int[] old =
        sorted(
            IntStream.range(0, count).filter(e -> id(e) <= lastOld),
            Comparator.comparingLong(this::place));
    int[] fresh =
        sorted(
            IntStream.range(0, count).filter(e -> id(e) > lastOld),
            Comparator.comparingLong(this::time));
    Entry[] all = new Entry[count];
    int next = 0;
    int done = 0;
    long latest = Long.MIN_VALUE;
    for (int entry : old) {
      latest = Math.max(latest, time(entry));
      while (next < fresh.length && time(fresh[next]) < latest) {
        all[done++] = entry(fresh[next++]);
      }
      all[done++] = entry(entry);
    }
    while (next < fresh.length) {
      all[done++] = entry(fresh[next++]);
    }
    return all;
  }

  private int[] sorted(IntStream entries, Comparator<Integer> order) {
    return entries
        .boxed()
        .sorted(order.thenComparingLong(this::id))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Entry entry(int entry) {
    return new Entry(id(entry), time(entry), place(entry));
  }
}
