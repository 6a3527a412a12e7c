package org.decamp.app;

import org.decamp.job.Problem;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.FindingCounts;

/** Says in the custody record that a vault was checked. */
public final class CheckVault {

  private CheckVault() {}

  /** Records what a check found; nothing is written into a database that contradicts itself. */
  public static void record(OpenVault vault, VaultCheck check) throws Problem {
    if (check.findings().stream().anyMatch(f -> f.code().equals("database-damaged"))) {
      return;
    }
    vault.record(
        new CustodyEvent.Checked(
            check.clean(),
            check.messages(),
            check.media(),
            check.sourceFiles(),
            FindingCounts.of(check.findings())));
  }
}
