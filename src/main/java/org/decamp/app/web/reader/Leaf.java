package org.decamp.app.web.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.model.Message;

/**
 * Some messages of a conversation that follow one another.
 *
 * @param messages oldest first
 * @param begin the place before them
 * @param end the place behind them
 * @param earlier whether there are messages before them
 * @param later whether there are messages behind them
 */
record Leaf(List<Message> messages, Place begin, Place end, boolean earlier, boolean later) {

  Leaf {
    messages = List.copyOf(messages);
  }

  /** Time of the first message; empty if there is none. */
  Optional<Instant> first() {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getFirst().sentAt());
  }

  /** Time of the last message; empty if there is none. */
  Optional<Instant> last() {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast().sentAt());
  }

  /** This one and the one that follows it directly, as one. */
  Leaf and(Leaf next) {
    List<Message> all = new ArrayList<>(messages);
    all.addAll(next.messages);
    return new Leaf(all, begin, next.end, earlier, next.later);
  }
}
