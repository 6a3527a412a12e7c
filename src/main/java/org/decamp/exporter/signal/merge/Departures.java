package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * The new entries in the order of their final times. An entry that had to give way to others may
 * come behind some that were later; only those between are held.
 */
final class Departures {

  private final Insertions source;
  private final Timetable timetable;
  private final Placement.Listener listener;
  private final PriorityQueue<Settled> waiting = new PriorityQueue<>();
  private Optional<Insertion> next;
  private final Map<Placement, Long> counts = new EnumMap<>(Placement.class);
  private long taken;

  Departures(Insertions source, Timetable timetable, Placement.Listener listener)
      throws IOException {
    this.source = source;
    this.timetable = timetable;
    this.listener = listener;
    this.next = source.next();
  }

  /** The next entry, if its time is before this one. */
  Optional<Settled> before(long time) throws IOException {
    while (next.isPresent() && mayBeOvertaken(next.get())) {
      settle(next.get());
    }
    Settled first = waiting.peek();
    return first == null || first.sentAt() >= time
        ? Optional.empty()
        : Optional.ofNullable(waiting.poll());
  }

  /** Whether an entry could come to stand before all that wait. */
  private boolean mayBeOvertaken(Insertion insertion) {
    Settled first = waiting.peek();
    return first == null || insertion.time().toEpochMilli() < first.sentAt();
  }

  private void settle(Insertion insertion) throws IOException {
    OptionalLong sentAt = timetable.settle(insertion);
    if (sentAt.isPresent()) {
      Optional<Instant> answered =
          insertion.answers().isPresent()
              ? timetable.timeOf(insertion.answers().get(), insertion.chatId())
              : Optional.empty();
      waiting.add(new Settled(insertion, taken, sentAt.getAsLong(), answered));
    }
    taken++;
    Placement placement = placement(insertion, sentAt);
    counts.merge(placement, 1L, Long::sum);
    listener.placed(insertion, placement);
    Optional<Insertion> following = source.next();
    if (following.isPresent() && following.get().time().isBefore(insertion.time())) {
      throw new IllegalStateException("the entries to be put in are not in the order of time");
    }
    next = following;
  }

  private static Placement placement(Insertion insertion, OptionalLong sentAt) {
    if (sentAt.isEmpty()) {
      return Placement.ALREADY_THERE;
    }
    return sentAt.getAsLong() == insertion.time().toEpochMilli()
        ? Placement.AS_SENT
        : Placement.SHIFTED;
  }

  /** How many had this placement so far. */
  long count(Placement placement) {
    return counts.getOrDefault(placement, 0L);
  }
}
