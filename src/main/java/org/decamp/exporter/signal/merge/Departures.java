package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.time.Instant;
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
  private final PriorityQueue<Settled> waiting = new PriorityQueue<>();
  private Optional<Insertion> next;
  private long count;
  private long alreadyThere;
  private long shifted;

  Departures(Insertions source, Timetable timetable) throws IOException {
    this.source = source;
    this.timetable = timetable;
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
    if (sentAt.isEmpty()) {
      alreadyThere++;
    } else {
      Optional<Instant> answered =
          insertion.answers().isPresent()
              ? timetable.timeOf(insertion.answers().get(), insertion.chatId())
              : Optional.empty();
      waiting.add(new Settled(insertion, count++, sentAt.getAsLong(), answered));
      if (sentAt.getAsLong() != insertion.time().toEpochMilli()) {
        shifted++;
      }
    }
    Optional<Insertion> following = source.next();
    if (following.isPresent() && following.get().time().isBefore(insertion.time())) {
      throw new IllegalStateException("the entries to be put in are not in the order of time");
    }
    next = following;
  }

  /** How many came out or wait. */
  long count() {
    return count;
  }

  /** How many the original had. */
  long alreadyThere() {
    return alreadyThere;
  }

  /** How many got another time than their own. */
  long shifted() {
    return shifted;
  }
}
