package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** For logs and pipes: one line at the end of each phase, nothing in between. */
final class PlainProgress implements Progress {

  private final PrintWriter notes;
  private final Cancellation cancellation;
  private final LongSupplier nanoTime;

  private long started;
  private long bytes;
  private long messages;

  PlainProgress(PrintWriter notes, Cancellation cancellation, LongSupplier nanoTime) {
    this.notes = notes;
    this.cancellation = cancellation;
    this.nanoTime = nanoTime;
  }

  @Override
  public void checkCancelled() throws Problem.Cancelled {
    cancellation.check();
  }

  @Override
  public synchronized void report(Event event) {
    switch (event) {
      case Event.Started _ -> {
        started = nanoTime.getAsLong();
        bytes = 0;
        messages = 0;
      }
      case Event.Advanced(long moreBytes, long moreMessages) -> {
        bytes += moreBytes;
        messages += moreMessages;
      }
      case Event.Noticed _ -> {}
      case Event.Finished(Phase phase) -> {
        notes.println(line(phase, (nanoTime.getAsLong() - started) / 1_000_000_000));
        notes.flush();
      }
    }
  }

  private String line(Phase phase, long seconds) {
    StringBuilder line = new StringBuilder(phase.label()).append(": done");
    if (messages > 0) {
      line.append(", ").append(Figures.count(messages)).append(" messages");
    }
    if (bytes > 0) {
      line.append(", ").append(Figures.bytes(bytes));
    }
    return line.append(", ").append(Figures.duration(seconds)).toString();
  }
}
