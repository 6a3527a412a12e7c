package org.decamp.replay;

import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Hands on when to stop, and tells nothing: what is read is not what is sent. */
record OnlyCancelling(Progress progress) implements Progress {

  @Override
  public void report(Event event) {
    // Only messages that were sent count.
  }

  @Override
  public void checkCancelled() throws Problem.Cancelled {
    progress.checkCancelled();
  }
}
