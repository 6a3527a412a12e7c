package org.decamp.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.decamp.app.CountedProgress;
import org.decamp.job.Finding;
import org.decamp.job.Phase;

/** Progress for programs: every phase and finding, and figures now and then. */
final class JsonProgress extends CountedProgress {

  private final JsonLines lines;

  JsonProgress(JsonLines lines, Cancellation cancellation, LongSupplier nanoTime) {
    super(cancellation::check, nanoTime);
    this.lines = lines;
  }

  @Override
  protected void began(Standing standing) {
    lines.write(
        "started",
        new JsonFields()
            .with("phase", name(standing.phase()))
            .with("totalBytes", standing.totalBytes())
            .map());
  }

  @Override
  protected void moved(Standing standing) {
    lines.write(
        "progress",
        new JsonFields()
            .with("bytes", standing.bytes())
            .with("messages", standing.messages())
            .map());
  }

  @Override
  protected void noticed(Finding finding) {
    lines.write("finding", finding(finding));
  }

  @Override
  protected void ended(Standing standing) {
    lines.write("finished", new JsonFields().with("phase", name(standing.phase())).map());
  }

  static Map<String, Object> finding(Finding finding) {
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
