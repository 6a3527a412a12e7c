package org.decamp.vault;

import java.nio.file.Path;
import org.decamp.job.Progress;

/** A process that compacts a vault again and again; made to be killed. */
final class CompactingChild {

  private CompactingChild() {}

  public static void main(String[] arguments) throws Exception {
    try (Passphrase passphrase = CheapVault.passphrase();
        VaultUpkeep upkeep = VaultUpkeep.open(Path.of(arguments[0]), passphrase)) {
      System.out.println("begin");
      while (true) {
        FilledVault.orphan(Path.of(arguments[0]));
        upkeep.compact(Progress.silent());
      }
    }
  }
}
