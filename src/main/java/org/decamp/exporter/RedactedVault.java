package org.decamp.exporter;

import org.decamp.job.Problem;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.vault.VaultReader;

/** A vault that does not show everything that it holds. Its cursors are {@link ChangedMessages}. */
public interface RedactedVault extends VaultReader {

  /** Number of files that a copy of the selection would have and that are not shown. */
  long filesKeptBack(Selection selection) throws Problem;

  /** Enters the files that a vault does not show; nothing for one that shows everything. */
  static void enterKeptBack(VaultReader vault, Selection selection, Ledger ledger) throws Problem {
    if (vault instanceof RedactedVault redacted) {
      long files = redacted.filesKeptBack(selection);
      ledger.found(Subject.FILE, files);
      ledger.omitted(Subject.FILE, Omission.PSEUDONYMS, files);
    }
  }
}
