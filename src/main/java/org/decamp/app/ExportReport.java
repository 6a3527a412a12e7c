package org.decamp.app;

import java.nio.file.Path;
import java.util.List;
import org.decamp.exporter.ExportJob;

/**
 * What an export did.
 *
 * @param target which
 * @param destination where the artefact is
 * @param sealed whether it is an archive in one encrypted file
 * @param result plan, ledger and what was read back
 * @param findings what else the user should know
 */
public record ExportReport(
    String target,
    Path destination,
    boolean sealed,
    ExportJob.Result result,
    List<FindingGroup> findings) {

  public ExportReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing was lost or damaged. */
  public boolean complete() {
    return !result.report().hasLoss() && findings.stream().noneMatch(FindingGroup::serious);
  }
}
