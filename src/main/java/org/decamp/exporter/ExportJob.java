package org.decamp.exporter;

import java.io.IOException;
import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/** Runs the steps of an export in order: plan, write beside, read back, rename, report. */
public final class ExportJob {

  private final Exporter exporter;
  private final VaultReader vault;

  public ExportJob(Exporter exporter, VaultReader vault) {
    this.exporter = exporter;
    this.vault = vault;
  }

  /**
   * Exports.
   *
   * @param destination does not exist yet
   * @throws Problem.CannotWrite if the destination exists or cannot be created
   */
  public Result run(Selection selection, Path destination, Progress progress)
      throws IOException, Problem {
    throw new IllegalStateException(exporter.id() + vault + selection + destination + progress);
  }

  /**
   * What an export did.
   *
   * @param plan the forecast
   * @param report what became of each object; equal to the forecast
   * @param readBack what the artefact holds
   */
  public record Result(ExportPlan plan, LedgerReport report, ReadBack readBack) {}
}
