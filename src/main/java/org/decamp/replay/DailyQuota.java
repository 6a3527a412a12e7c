package org.decamp.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;

/** How many messages went to others in the last 24 hours, in earlier runs too. */
final class DailyQuota {

  private static final Duration DAY = Duration.ofDays(1);

  private final int most;
  private final Deque<Instant> sent = new ArrayDeque<>();

  DailyQuota(ReplayOptions options, Journal journal) throws Problem {
    most = options.pace().perDay();
    if (!options.target().onlyOneself()) {
      for (Entry entry : journal.entries()) {
        if (Places.belongs(entry.place(), options.target()) && entry.state() != State.NOT_SENT) {
          sent.add(entry.attempted());
        }
      }
    }
  }

  /** Counts the next message, unless there were too many. */
  void take(Instant now) throws EndOfRun {
    if (most == Integer.MAX_VALUE) {
      return;
    }
    while (!sent.isEmpty() && !sent.getFirst().plus(DAY).isAfter(now)) {
      sent.removeFirst();
    }
    if (sent.size() >= most) {
      throw new EndOfRun(new ReplayEnding.Limited(Optional.of(sent.getFirst().plus(DAY))));
    }
    sent.add(now);
  }
}
