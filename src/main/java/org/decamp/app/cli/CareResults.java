package org.decamp.app.cli;

import java.nio.file.Path;
import org.decamp.app.VaultInfo;
import org.decamp.vault.BackedUp;
import org.decamp.vault.Compacted;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Repaired;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyState;

/** Shows what became of a vault, and what it is. */
interface CareResults {

  void created(Path vault);

  void checked(Path vault, VaultCheck check);

  void repaired(Path vault, Repaired repaired);

  void compacted(Path vault, Compacted compacted);

  void backedUp(Path vault, Path folder, BackedUp done);

  void restored(Path vault, VaultCheck check);

  void info(VaultInfo info);

  void custodyEntry(CustodyEntry entry);

  /** Ends the custody record. */
  void custody(Path vault, CustodyState state);

  void secretsChanged(SecretChange change);

  /** Shows a recovery key, the only time; the caller wipes it. */
  void recoveryKey(RecoveryKey key);

  /**
   * The vault is destroyed.
   *
   * @param folderGone false if something else lies in its folder
   */
  void shredded(Path vault, boolean folderGone);
}
