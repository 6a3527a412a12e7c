package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.decamp.app.CountedProgress;
import org.decamp.job.Finding;
import org.decamp.job.Quantity;

/** For logs and pipes: one line at the end of each phase, nothing in between. */
final class PlainProgress extends CountedProgress {

  private final PrintWriter notes;

  PlainProgress(PrintWriter notes, Cancellation cancellation, LongSupplier nanoTime) {
    super(cancellation::check, nanoTime);
    this.notes = notes;
  }

  @Override
  protected void began(Standing standing) {}

  @Override
  protected void moved(Standing standing) {}

  @Override
  protected void noticed(Finding finding) {}

  @Override
  protected void ended(Standing standing) {
    StringBuilder line = new StringBuilder(standing.phase().label()).append(": done");
    if (standing.messages() > 0) {
      line.append(", ").append(Quantity.of(standing.messages(), "message"));
    }
    if (standing.bytes() > 0) {
      line.append(", ").append(Figures.bytes(standing.bytes()));
    }
    notes.println(line.append(", ").append(Figures.duration(standing.nanos() / 1_000_000_000)));
    notes.flush();
  }
}
