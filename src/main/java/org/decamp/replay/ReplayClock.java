package org.decamp.replay;

import java.time.Duration;
import java.time.Instant;

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
      };

  /** In whole milliseconds or finer. */
  Instant now();

  /** Waits that long. */
  void sleep(Duration time) throws InterruptedException;
}
