package org.decamp.vault.database;

import java.util.Arrays;
import java.util.Comparator;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;

/**
 * A stretch of a message file on its way into the conversation: encoded as it comes, sorted by time
 * when it is full.
 *
 * <p>A run is never cut between messages of the same instant unless these alone exceed twice its
 * size, so that ties keep the order of the file.
 */
final class Run {

  private static final int FULL_MESSAGES = 16_384;
  private static final int FULL_BYTES = 4 << 20;

  private final MessageEncoder encoder = new MessageEncoder();
  private final Records records = new Records(1024, 1 << 17);
  private int[] order = new int[0];

  boolean isEmpty() {
    return records.count() == 0;
  }

  int count() {
    return records.count();
  }

  Records records() {
    return records;
  }

  /** Whether the run must be merged before a message of that time is added. */
  boolean fullBefore(long time) {
    int count = records.count();
    if (count < FULL_MESSAGES && records.bytes() < FULL_BYTES) {
      return false;
    }
    return records.time(count - 1) != time
        || count >= 2 * FULL_MESSAGES
        || records.bytes() >= 2 * FULL_BYTES;
  }

  void add(Message message, PersonNumbers people) {
    int offset = records.arena().size();
    encoder.encode(message, people, records.arena());
    records.added(message.sentAt().toEpochMilli(), message.id(), offset);
  }

  /** Sorts by time, ties as they followed one another in the conversation. */
  void sort(FileOrder fileOrder) {
    int count = records.count();
    order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] =
          switch (fileOrder) {
            case OLDEST_FIRST -> i;
            case NEWEST_FIRST -> count - 1 - i;
          };
    }
    for (int i = 1; i < count; i++) {
      if (records.time(order[i]) < records.time(order[i - 1])) {
        order =
            Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingLong(records::time)) // stable
                .mapToInt(Integer::intValue)
                .toArray();
        return;
      }
    }
  }

  /** Gives equal messages their ordinals, in the sorted order. */
  void number(FileOrdinals ordinals) {
    for (int index : order) {
      records.ordinal(index, ordinals.next(records.high(index), records.low(index)));
    }
  }

  /** The index in {@link #records} of the message at a place of the sorted order. */
  int at(int place) {
    return order[place];
  }

  long timeAt(int place) {
    return records.time(order[place]);
  }

  void clear() {
    records.clear();
  }
}
