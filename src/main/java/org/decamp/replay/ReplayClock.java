package org.decamp.replay;

import java.time.Duration;
import java.time.Instant;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** The time, and waiting for it to pass. */
public interface ReplayClock {

  /** The real one. */
  ReplayClock SYSTEM =
      new ReplayClock() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.sleep(time);
        }

        @Override
        public ReplayClock heeding(Progress progress) {
          return new HeedingClock(this, progress);
        }
      };

  /** In whole milliseconds or finer. */
  Instant now();

  /**
   * Waits that long.
   *
   * @throws Problem.Cancelled when the user does not want to wait any longer
   */
  void sleep(Duration time) throws InterruptedException, Problem.Cancelled;

  /** The same clock, which stops waiting when the user wants that. */
  default ReplayClock heeding(Progress progress) {
    return this;
  }
}
