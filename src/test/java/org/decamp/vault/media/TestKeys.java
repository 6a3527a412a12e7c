package org.decamp.vault.media;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.key.KdfCost;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;

/** A fresh vault directory with its keys, at the least cost that a header may state. */
final class TestKeys {

  private TestKeys() {}

  static VaultKeys at(Path directory) throws Problem {
    VaultLayout.claim(directory).fill();
    try (Passphrase passphrase = new Passphrase("correct horse".toCharArray())) {
      return VaultKeys.create(directory, passphrase, new KdfCost(8192, 1, 1));
    }
  }
}
