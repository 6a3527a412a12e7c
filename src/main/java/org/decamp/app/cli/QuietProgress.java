package org.decamp.app.cli;

import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Says nothing and only passes the wish to stop on. */
final class QuietProgress implements Progress {

  private final Cancellation cancellation;

  QuietProgress(Cancellation cancellation) {
    this.cancellation = cancellation;
  }

  @Override
  public void report(Event event) {}

  @Override
  public void checkCancelled() throws Problem.Cancelled {
    cancellation.check();
  }
}
