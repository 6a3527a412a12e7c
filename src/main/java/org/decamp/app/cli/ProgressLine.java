package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.decamp.app.CountedProgress;
import org.decamp.job.Finding;
import org.decamp.job.Quantity;

/**
 * Draws one line on a terminal: how far, how fast, how long still. Redrawn at most five times a
 * second and cleared at the end of each phase.
 */
final class ProgressLine extends CountedProgress {

  private static final String CLEAR = "\r\u001B[K";
  private static final int NAME_WIDTH = 12;

  private final PrintWriter terminal;

  ProgressLine(PrintWriter terminal, Cancellation cancellation, LongSupplier nanoTime) {
    super(cancellation::check, nanoTime);
    this.terminal = terminal;
  }

  @Override
  protected void began(Standing standing) {
    moved(standing);
  }

  @Override
  protected void moved(Standing standing) {
    terminal.print(CLEAR + line(standing, standing.nanos() / 1e9));
    terminal.flush();
  }

  @Override
  protected void noticed(Finding finding) {}

  @Override
  protected void ended(Standing standing) {
    clear();
  }

  /** Makes room for other lines. */
  synchronized void clear() {
    terminal.print(CLEAR);
    terminal.flush();
  }

  private static String line(Standing standing, double seconds) {
    StringBuilder line =
        new StringBuilder(String.format("%-" + NAME_WIDTH + "s", standing.phase().label()));
    if (standing.totalBytes() > 0) {
      long done = Math.min(standing.bytes(), standing.totalBytes());
      line.append(String.format(Locale.ROOT, " %3d %%", done * 100 / standing.totalBytes()));
    }
    if (standing.messages() > 0) {
      line.append("  ").append(Quantity.of(standing.messages(), "message"));
    }
    if (seconds >= 1) {
      rate(line, standing, seconds);
    }
    return line.toString();
  }

  private static void rate(StringBuilder line, Standing standing, double seconds) {
    long bytes = standing.bytes();
    if (standing.messages() > 0) {
      line.append(", ").append(Figures.count((long) (standing.messages() / seconds))).append("/s");
    }
    if (bytes > 0) {
      line.append(", ").append(Figures.bytes((long) (bytes / seconds))).append("/s");
    }
    if (bytes > 0 && standing.totalBytes() > bytes) {
      long left = (long) Math.ceil((standing.totalBytes() - bytes) / (bytes / seconds));
      line.append(", ").append(Figures.duration(left)).append(" left");
    }
  }
}
