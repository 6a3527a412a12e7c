package org.decamp.app.web.way;

import java.util.List;
import org.decamp.app.FindingGroup;

/**
 * What was written and read back.
 *
 * @param place where it is
 * @param conversations read back
 * @param messages read back
 * @param media read back
 * @param files whose checksums were verified
 * @param ledger what became of each object
 * @param complete whether nothing was lost or damaged
 * @param findings what else the user should know
 * @param steps what to do with it now
 * @param verified by what the target was verified, with which version
 */
public record DoneView(
    String place,
    String conversations,
    String messages,
    String media,
    String files,
    LedgerView ledger,
    boolean complete,
    List<FindingGroup> findings,
    List<String> steps,
    String verified) {

  public DoneView {
    findings = List.copyOf(findings);
    steps = List.copyOf(steps);
  }
}
