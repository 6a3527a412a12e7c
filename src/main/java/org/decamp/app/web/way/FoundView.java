package org.decamp.app.web.way;

import java.util.List;
import org.decamp.app.FindingGroup;

/**
 * What an import did.
 *
 * @param ledger what became of each object
 * @param complete whether nothing was lost or damaged
 * @param missing media that messages name and no file held
 * @param findings what else the user should know
 * @param exposed names of the exports that somebody else gets at, too
 */
public record FoundView(
    LedgerView ledger,
    boolean complete,
    long missing,
    List<FindingGroup> findings,
    List<String> exposed) {

  public FoundView {
    findings = List.copyOf(findings);
    exposed = List.copyOf(exposed);
  }
}
