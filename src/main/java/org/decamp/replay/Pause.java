package org.decamp.replay;

import java.time.Duration;
import java.time.Instant;
import org.decamp.job.Problem;

/** Waiting that the user can end. */
final class Pause {

  private Pause() {}

  /**
   * Waits.
   *
   * @throws Problem.Cancelled if the thread is interrupted meanwhile
   */
  static void of(Duration time, ReplayClock clock) throws Problem.Cancelled {
    if (time.isPositive()) {
      try {
        clock.sleep(time);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new Problem.Cancelled();
      }
    }
  }

  /** Waits until then. */
  static void until(Instant time, ReplayClock clock) throws Problem.Cancelled {
    of(Duration.between(clock.now(), time), clock);
  }
}
