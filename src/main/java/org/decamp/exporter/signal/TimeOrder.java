package org.decamp.exporter.signal;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.PriorityQueue;
import org.decamp.exporter.signal.merge.Insertion;
import org.decamp.exporter.signal.merge.Insertions;
import org.decamp.job.Problem;

/**
 * Entries of many conversations as one stream in the order of time. Conversations are closed as
 * they end; of each that is open one message is held.
 */
final class TimeOrder implements Insertions, AutoCloseable {

  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();

  /**
   * A conversation with an entry to come.
   *
   * @param place among all, so that equal times come in the same order in every run
   */
  private record Waiting(Instant time, int place, ConversationEntries entries)
      implements Comparable<Waiting> {

    @Override
    public int compareTo(Waiting other) {
      int byTime = time.compareTo(other.time);
      return byTime != 0 ? byTime : Integer.compare(place, other.place);
    }
  }

  TimeOrder(Collection<ConversationEntries> conversations) {
    int place = 0;
    for (ConversationEntries entries : conversations) {
      enqueue(place++, entries);
    }
  }

  private void enqueue(int place, ConversationEntries entries) {
    entries
        .next()
        .ifPresentOrElse(time -> waiting.add(new Waiting(time, place, entries)), entries::close);
  }

  @Override
  public Optional<Insertion> next() throws IOException {
    while (true) {
      Waiting first = waiting.peek();
      if (first == null) {
        return Optional.empty();
      }
      Optional<Insertion> taken;
      try {
        taken = first.entries().take();
      } catch (Problem e) {
        throw new ProblemInStream(e);
      }
      waiting.remove(first);
      enqueue(first.place(), first.entries());
      if (taken.isPresent()) {
        return taken;
      }
    }
  }

  @Override
  public void close() {
    waiting.forEach(w -> w.entries().close());
    waiting.clear();
  }
}
