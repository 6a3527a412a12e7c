package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.time.Instant;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;

/** Messages are of a time in which there was something to import, and not of the future (7.8). */
final class PossibleTime implements Rule {

  private static final long EARLIEST = Instant.parse("2004-01-01T00:00:00Z").toEpochMilli();

  private final long latest;

  PossibleTime(Instant now) {
    this.latest = now.toEpochMilli();
  }

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (entry.ours() && entry.is(FrameKind.CHAT_ITEM)) {
      long sentAt = ItemFacts.of(entry.content()).sentAt();
      if (sentAt < EARLIEST || sentAt > latest) {
        breaches.add(Fault.IMPOSSIBLE_TIME, entry);
      }
    }
  }
}
