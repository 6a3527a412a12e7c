package org.decamp.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.decamp.job.Problem;

/**
 * Carries the user's wish to stop from the signal to the job, and makes the exit wait until the job
 * has rolled back.
 */
final class Cancellation {

  /** How long Ctrl-C waits for the job to clean up, seconds. */
  private static final int PATIENCE = 5;

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile boolean asking;
  private volatile boolean unread;

  void request() {
    requested = true;
  }

  boolean requested() {
    return requested;
  }

  /** Nobody reads the results any more; going on would be work for nobody. */
  void outputClosed() {
    unread = true;
    request();
  }

  /** Whether the reason to stop is that nobody reads. */
  boolean unread() {
    return unread;
  }

  void check() throws Problem.Cancelled {
    if (requested) {
      throw new Problem.Cancelled();
    }
  }

  /** While a person is asked something there is no work to roll back, and nothing to wait for. */
  void asking(boolean now) {
    asking = now;
  }

  /** Called by the job's thread when nothing is left to do. */
  void finished() {
    over.countDown();
  }

  /** What the shutdown hook does: asks the job to stop and waits, within bounds, until it did. */
  void stopAndWait() {
    request();
    if (over.getCount() == 0 || asking) {
      return;
    }
    try {
      boolean inTime = over.await(PATIENCE, TimeUnit.SECONDS);
      if (!inTime) {
        // Every file of the vault and of an export is written so that it may end here.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
