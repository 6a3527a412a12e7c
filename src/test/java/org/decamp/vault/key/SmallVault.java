package org.decamp.vault.key;

import java.nio.file.Path;
import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.VaultSecret;

/** A vault's directory with a header whose passphrase costs the least that a header may state. */
final class SmallVault {

  static final KdfCost CHEAP = new KdfCost(8192, 1, 1);
  static final String FIRST = "correct horse";

  final VaultLayout layout;
  final byte[] media;

  SmallVault(Path root) throws Problem {
    layout = VaultLayout.claim(root);
    layout.fill();
    try (VaultKeys keys = VaultKeys.create(root, typed(FIRST), CHEAP)) {
      media = keys.media().clone();
    }
  }

  static Passphrase typed(String text) {
    return new Passphrase(text.toCharArray());
  }

  Keyring keyring(VaultSecret secret) throws Problem {
    return keyring(secret, VaultFiles.onDisk());
  }

  Keyring keyring(VaultSecret secret, VaultFiles files) throws Problem {
    return Keyring.open(layout.root(), secret, files, CHEAP);
  }

  /** The key of the media, which tells a right unlocking from a wrong one. */
  byte[] unlock(VaultSecret secret) throws Problem {
    try (VaultKeys keys = VaultKeys.unlock(layout.root(), secret)) {
      return keys.media().clone();
    }
  }

  byte[] unlock(String passphrase) throws Problem {
    return unlock(typed(passphrase));
  }

  boolean opensWith(String passphrase) throws Problem {
    try {
      return Arrays.equals(unlock(passphrase), media);
    } catch (Problem.WrongSecret _) {
      return false;
    }
  }
}
