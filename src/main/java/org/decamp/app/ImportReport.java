package org.decamp.app;

import java.nio.file.Path;
import java.util.List;
import org.decamp.importer.Recognition;
import org.decamp.ledger.LedgerReport;

/**
 * What an import did.
 *
 * @param vault where it went
 * @param createdVault whether the vault is new
 * @param recognitions what was recognised
 * @param ledger what became of each object
 * @param joins which conversations were joined or seem to belong together
 * @param findings what else the user should know
 */
public record ImportReport(
    Path vault,
    boolean createdVault,
    List<Recognition> recognitions,
    LedgerReport ledger,
    JoinReport joins,
    List<FindingGroup> findings) {

  public ImportReport {
    recognitions = List.copyOf(recognitions);
    findings = List.copyOf(findings);
  }

  /** Whether nothing was lost or damaged. */
  public boolean complete() {
    return !ledger.hasLoss() && findings.stream().noneMatch(FindingGroup::serious);
  }
}
