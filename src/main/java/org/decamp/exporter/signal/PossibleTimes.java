package org.decamp.exporter.signal;

import java.time.Duration;
import java.time.Instant;
import org.decamp.model.Message;
import org.decamp.model.Reaction;

/**
 * The times that Signal takes ({@code signal-backup}, section 7.8). What is of another time gets
 * the nearest one, which keeps the order.
 *
 * @param latest with room left for those that have to give way to each other
 */
record PossibleTimes(Instant latest) {

  private static final Instant EARLIEST = Instant.parse("2004-01-01T00:00:01Z");
  private static final Duration ROOM = Duration.ofHours(1);

  static PossibleTimes until(Instant now) {
    return new PossibleTimes(now.minus(ROOM));
  }

  Instant nearest(Instant time) {
    if (time.isBefore(EARLIEST)) {
      return EARLIEST;
    }
    return time.isAfter(latest) ? latest : time;
  }

  /** The message with possible times, of its reactions too. */
  Message nearest(Message message) {
    boolean possible =
        possible(message.sentAt())
            && message.reactions().stream().allMatch(r -> r.at().stream().allMatch(this::possible));
    return possible
        ? message
        : new Message(
            message.id(),
            message.sender(),
            nearest(message.sentAt()),
            message.precision(),
            message.contents(),
            message.reactions().stream()
                .map(r -> new Reaction(r.actor(), r.emoji(), r.at().map(this::nearest)))
                .toList(),
            message.provenance());
  }

  boolean possible(Instant time) {
    return nearest(time).equals(time);
  }
}
