package org.decamp.app;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.BackedUp;
import org.decamp.vault.Compacted;
import org.decamp.vault.CustodyOfKeys;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Repaired;
import org.decamp.vault.Vault;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.VaultRestoration;
import org.decamp.vault.VaultUpkeep;
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
      CustodyOfKeys.changed(keyring);
    }
  }

  /** Lets a further passphrase open the vault. */
  public void addPassphrase(SecretSource fresh) throws Problem {
    try (Keyring keyring = keyring();
        Passphrase passphrase = fresh.chosen(SecretSource.Purpose.ADDITION)) {
      keyring.addPassphrase(passphrase);
      CustodyOfKeys.changed(keyring);
    }
  }

  /** Removes the passphrase that is typed now; another one must be left. */
  public void removePassphrase() throws Problem {
    try (Keyring keyring = keyring()) {
      keyring.removePassphrase();
      CustodyOfKeys.changed(keyring);
    }
  }

  /** Makes a recovery key, instead of an earlier one; the caller shows and wipes it. */
  public RecoveryKey renewRecoveryKey() throws Problem {
    try (Keyring keyring = keyring()) {
      RecoveryKey key = keyring.renewRecoveryKey();
      CustodyOfKeys.changed(keyring);
      return key;
    }
  }

  /** Makes the recovery key useless. */
  public void removeRecoveryKey() throws Problem {
    try (Keyring keyring = keyring()) {
      keyring.removeRecoveryKey();
      CustodyOfKeys.changed(keyring);
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

  /** Gives room back that the vault no longer needs. */
  public Compacted compact(Progress progress) throws Problem {
    try (VaultUpkeep upkeep = upkeep()) {
      return upkeep.compact(progress);
    }
  }

  /**
   * Writes a backup, or brings one up to date.
   *
   * @param folder does not exist, is empty, or holds earlier backups of this vault
   */
  public BackedUp backUp(Path folder, Progress progress) throws Problem {
    try (VaultUpkeep upkeep = upkeep()) {
      return upkeep.export(folder, progress);
    }
  }

  /**
   * Makes the vault of a backup.
   *
   * @throws Problem.CannotWrite if there is one already, or the place is none for a vault
   */
  public VaultCheck restore(Path folder, Progress progress) throws Problem {
    watch.creating(directory);
    try (VaultRestoration restoration = VaultRestoration.begin(folder, directory, progress)) {
      return secrets.unlocking(restoration::run);
    }
  }

  /** Checks everything and salvages what is whole, keeping the old bytes. */
  public Repaired repair(Progress progress) throws Problem {
    try (VaultUpkeep upkeep = upkeep()) {
      return upkeep.repair(progress);
    }
  }

  private VaultUpkeep upkeep() throws Problem {
    mustExist();
    watch.opening(directory);
    return secrets.unlocking(secret -> VaultUpkeep.open(directory, secret));
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
