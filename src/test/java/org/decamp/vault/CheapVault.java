package org.decamp.vault;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.vault.key.KdfCost;

/** Vaults whose passphrase costs the least that a header may state, so that tests are quick. */
final class CheapVault {

  private CheapVault() {}

  static Vault create(Path directory) throws Problem {
    return Vault.create(directory, passphrase(), new KdfCost(8192, 1, 1));
  }

  static Passphrase passphrase() {
    return new Passphrase("only for this test".toCharArray());
  }
}
