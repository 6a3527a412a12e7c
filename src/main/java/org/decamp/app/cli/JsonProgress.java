package org.decamp.app.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.decamp.job.Finding;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Progress for programs: every phase and finding, and figures at most five times a second. */
final class JsonProgress implements Progress {

  private static final long INTERVAL_NANOS = 200_000_000;

  private final JsonLines lines;
  private final Cancellation cancellation;
  private final LongSupplier nanoTime;

  private long written;
  private long bytes;
  private long messages;

  JsonProgress(JsonLines lines, Cancellation cancellation, LongSupplier nanoTime) {
    this.lines = lines;
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
      case Event.Started(Phase phase, long total) -> {
        bytes = 0;
        messages = 0;
        written = nanoTime.getAsLong();
        lines.write(
            "started", new JsonFields().with("phase", name(phase)).with("totalBytes", total).map());
      }
      case Event.Advanced(long moreBytes, long moreMessages) -> {
        bytes += moreBytes;
        messages += moreMessages;
        long now = nanoTime.getAsLong();
        if (now - written >= INTERVAL_NANOS) {
          written = now;
          lines.write(
              "progress", new JsonFields().with("bytes", bytes).with("messages", messages).map());
        }
      }
      case Event.Noticed(Finding finding) -> lines.write("finding", finding(finding));
      case Event.Finished(Phase phase) ->
          lines.write("finished", new JsonFields().with("phase", name(phase)).map());
    }
  }

  static java.util.Map<String, Object> finding(Finding finding) {
    return new JsonFields()
        .with("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .with("code", finding.code())
        .with("where", finding.where())
        .with("detail", finding.detail())
        .map();
  }

  private static String name(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
