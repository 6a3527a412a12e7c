package org.decamp.vault.database;

import java.util.Arrays;
import org.decamp.model.MessageId;

/**
 * Encoded messages with their times and identities side by side, in arrays: objects per message
 * would cost more than all the rest of an import.
 *
 * <p>Holds either the messages of one stored block or a run of messages on their way into one.
 */
final class Records {

  private final ByteSink arena;
  private int count;
  private long[] times;
  private long[] highs;
  private long[] lows;
  private int[] ordinals;
  private int[] offsets;
  private int[] lengths;

  Records(int capacity, int bytes) {
    arena = new ByteSink(bytes);
    times = new long[capacity];
    highs = new long[capacity];
    lows = new long[capacity];
    ordinals = new int[capacity];
    offsets = new int[capacity];
    lengths = new int[capacity];
  }

  int count() {
    return count;
  }

  /** Bytes of all encoded messages. */
  int bytes() {
    return arena.size();
  }

  byte[] array() {
    return arena.array();
  }

  long time(int index) {
    return times[index];
  }

  long high(int index) {
    return highs[index];
  }

  long low(int index) {
    return lows[index];
  }

  int ordinal(int index) {
    return ordinals[index];
  }

  void ordinal(int index, int ordinal) {
    ordinals[index] = ordinal;
  }

  int offset(int index) {
    return offsets[index];
  }

  int length(int index) {
    return lengths[index];
  }

  MessageId id(int index) {
    return new MessageId(highs[index], lows[index], ordinals[index]);
  }

  void clear() {
    count = 0;
    arena.clear();
  }

  /** Where the next message must be encoded to; {@link #added} then takes it up. */
  ByteSink arena() {
    return arena;
  }

  /** Takes up the message whose encoding was just appended to the arena. */
  void added(long time, MessageId id, int offset) {
    take(time, id.high(), id.low(), id.ordinal(), offset, arena.size() - offset);
  }

  /** Takes up a message whose encoding already lies in the arena. */
  void take(long time, long high, long low, int ordinal, int offset, int length) {
    if (count == times.length) {
      grow();
    }
    times[count] = time;
    highs[count] = high;
    lows[count] = low;
    ordinals[count] = ordinal;
    offsets[count] = offset;
    lengths[count] = length;
    count++;
  }

  /** Whether a message here is the same as one there, by fingerprint and ordinal. */
  boolean sameId(int index, Records other, int otherIndex) {
    return lows[index] == other.lows[otherIndex]
        && highs[index] == other.highs[otherIndex]
        && ordinals[index] == other.ordinals[otherIndex];
  }

  private void grow() {
    int capacity = times.length * 2;
    times = Arrays.copyOf(times, capacity);
    highs = Arrays.copyOf(highs, capacity);
    lows = Arrays.copyOf(lows, capacity);
    ordinals = Arrays.copyOf(ordinals, capacity);
    offsets = Arrays.copyOf(offsets, capacity);
    lengths = Arrays.copyOf(lengths, capacity);
  }
}
