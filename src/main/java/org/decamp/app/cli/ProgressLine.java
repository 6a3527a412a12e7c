package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Draws one line on a terminal: how far, how fast, how long still. Redrawn at most five times a
 * second and cleared at the end of each phase.
 */
final class ProgressLine implements Progress {

  private static final long INTERVAL_NANOS = 200_000_000;
  private static final String CLEAR = "\r\u001B[K";
  private static final int NAME_WIDTH = 12;

  private final PrintWriter terminal;
  private final Cancellation cancellation;
  private final LongSupplier nanoTime;

  private Phase phase = Phase.LISTING;
  private long started;
  private long drawn;
  private long totalBytes;
  private long bytes;
  private long messages;

  ProgressLine(PrintWriter terminal, Cancellation cancellation, LongSupplier nanoTime) {
    this.terminal = terminal;
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
      case Event.Started(Phase next, long total) -> {
        phase = next;
        started = nanoTime.getAsLong();
        totalBytes = total;
        bytes = 0;
        messages = 0;
        draw(started);
      }
      case Event.Advanced(long moreBytes, long moreMessages) -> {
        bytes += moreBytes;
        messages += moreMessages;
        long now = nanoTime.getAsLong();
        if (now - drawn >= INTERVAL_NANOS) {
          draw(now);
        }
      }
      case Event.Noticed _ -> {}
      case Event.Finished _ -> clear();
    }
  }

  /** Makes room for other lines. */
  synchronized void clear() {
    terminal.print(CLEAR);
    terminal.flush();
  }

  private void draw(long now) {
    drawn = now;
    terminal.print(CLEAR + line((now - started) / 1e9));
    terminal.flush();
  }

  private String line(double seconds) {
    StringBuilder line = new StringBuilder(String.format("%-" + NAME_WIDTH + "s", phase.label()));
    if (totalBytes > 0) {
      long done = Math.min(bytes, totalBytes);
      line.append(String.format(Locale.ROOT, " %3d %%", done * 100 / totalBytes));
    }
    if (messages > 0) {
      line.append("  ").append(Figures.count(messages)).append(" messages");
    }
    if (seconds >= 1) {
      rate(line, seconds);
    }
    return line.toString();
  }

  private void rate(StringBuilder line, double seconds) {
    if (messages > 0) {
      line.append(", ").append(Figures.count((long) (messages / seconds))).append("/s");
    }
    if (bytes > 0) {
      line.append(", ").append(Figures.bytes((long) (bytes / seconds))).append("/s");
    }
    if (bytes > 0 && totalBytes > bytes) {
      long left = (long) Math.ceil((totalBytes - bytes) / (bytes / seconds));
      line.append(", ").append(Figures.duration(left)).append(" left");
    }
  }
}
