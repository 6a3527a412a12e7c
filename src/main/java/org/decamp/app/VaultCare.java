package org.decamp.app;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Vault;
import org.decamp.vault.key.Keyring;
import org.decamp.vault.key.VaultOutline;
import org.decamp.vault.key.VaultShredder;

/** Changes what opens a vault, looks at it from outside, and destroys it. */
public final class VaultCare {

  private final Path directory;
  private final SecretSource secrets;
  private final PlaceWatch watch;

  VaultCare(Path directory, SecretSource secrets, PlaceWatch watch) {
    this.directory = directory;
    this.secrets = secrets;
    this.watch = watch;
  }

  /** What anybody can see who has the folder. */
  public VaultOutline outline() throws Problem {
    mustExist();
    return VaultOutline.of(directory);
  }

  /**
   * Replaces the passphrase that is typed now; with the recovery key, all passphrases.
   *
   * @param fresh asked for the new one after the old one proved right
   */
  public void changePassphrase(SecretSource fresh) throws Problem {
    try (Keyring keyring = keyring();
        Passphrase passphrase = fresh.chosen(SecretSource.Purpose.REPLACEMENT)) {
      keyring.replacePassphrase(passphrase);
    }
  }

  /** Lets a further passphrase open the vault. */
  public void addPassphrase(SecretSource fresh) throws Problem {
    try (Keyring keyring = keyring();
        Passphrase passphrase = fresh.chosen(SecretSource.Purpose.ADDITION)) {
      keyring.addPassphrase(passphrase);
    }
  }

  /** Removes the passphrase that is typed now; another one must be left. */
  public void removePassphrase() throws Problem {
    try (Keyring keyring = keyring()) {
      keyring.removePassphrase();
    }
  }

  /** Makes a recovery key, instead of an earlier one; the caller shows and wipes it. */
  public RecoveryKey renewRecoveryKey() throws Problem {
    try (Keyring keyring = keyring()) {
      return keyring.renewRecoveryKey();
    }
  }

  /** Makes the recovery key useless. */
  public void removeRecoveryKey() throws Problem {
    try (Keyring keyring = keyring()) {
      keyring.removeRecoveryKey();
    }
  }

  /**
   * Throws if there is nothing to destroy.
   *
   * @throws Problem.MissingInput if there is no vault, nor what is left of one
   */
  public void mustBeShreddable() throws Problem {
    if (!VaultShredder.applies(directory)) {
      throw missing();
    }
  }

  /**
   * Destroys the vault: its keys first, then its files.
   *
   * @return whether the folder is gone; false if something else lies in it
   */
  public boolean shred() throws Problem {
    mustBeShreddable();
    return VaultShredder.shred(directory);
  }

  private Keyring keyring() throws Problem {
    mustExist();
    watch.opening(directory);
    return secrets.unlocking(secret -> Keyring.open(directory, secret));
  }

  private void mustExist() throws Problem {
    if (!Vault.exists(directory)) {
      throw missing();
    }
  }

  private Problem.MissingInput missing() {
    return new Problem.MissingInput(
        "there is no vault in " + directory, "Check the folder given with --vault.");
  }
}
