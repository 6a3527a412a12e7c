package org.decamp.replay;

import java.time.Duration;
import java.time.Instant;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Waits in short stretches: a limit of Signal's may last minutes, and the user wants to stop now.
 */
record HeedingClock(ReplayClock clock, Progress progress) implements ReplayClock {

  private static final Duration STRETCH = Duration.ofMillis(200);

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public void sleep(Duration time) throws InterruptedException, Problem.Cancelled {
    Duration left = time;
    while (left.isPositive()) {
      progress.checkCancelled();
      Duration next = left.compareTo(STRETCH) < 0 ? left : STRETCH;
      clock.sleep(next);
      left = left.minus(next);
    }
  }
}
