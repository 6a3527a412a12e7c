package org.decamp.vault.key;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/**
 * The keys of an open vault, wiped on close. Arrays are handed out themselves, not as copies:
 * whoever takes one neither changes nor keeps it.
 *
 * <p>All methods that write expect the caller to hold the {@link VaultLock}.
 */
public final class VaultKeys implements AutoCloseable {

  private VaultKeys() {}

  /** Makes the header of a new vault with {@link KdfCost#forThisMachine}. */
  public static VaultKeys create(Path vaultDirectory, Passphrase passphrase) throws Problem {
    return create(vaultDirectory, passphrase, KdfCost.forThisMachine());
  }

  /**
   * Makes the header of a new vault; its directory was made by {@link VaultLayout#create}.
   *
   * @param passphrase at least 8 characters
   * @throws Problem.Usage if the passphrase is too short
   */
  public static VaultKeys create(Path vaultDirectory, Passphrase passphrase, KdfCost cost)
      throws Problem {
    throw new IllegalStateException(vaultDirectory + "" + passphrase + cost);
  }

  /**
   * Unlocks a vault and makes both copies of its header equal again.
   *
   * @throws Problem.MissingInput if there is no vault
   * @throws Problem.WrongSecret if the passphrase does not fit
   * @throws Problem.BadInput if the header is damaged or of a later version
   * @throws Problem.InputOutput if the heap is too small for the cost of this vault
   */
  public static VaultKeys unlock(Path vaultDirectory, Passphrase passphrase) throws Problem {
    throw new IllegalStateException(vaultDirectory + "" + passphrase);
  }

  /** Unlocks by the recovery key; errors as for a passphrase, or Usage if there is no such slot. */
  public static VaultKeys unlock(Path vaultDirectory, RecoveryKey key) throws Problem {
    throw new IllegalStateException(vaultDirectory + "" + key);
  }

  /**
   * Replaces the passphrase; at any point of a crash the old or the new one opens the vault. Copies
   * of the old header, in backups, still open with the old one.
   */
  public static void changePassphrase(
      Path vaultDirectory, Passphrase old, Passphrase replacement, KdfCost cost) throws Problem {
    throw new IllegalStateException(vaultDirectory + "" + old + replacement + cost);
  }

  /** Adds a fresh recovery key, replacing an earlier one. */
  public static RecoveryKey addRecoveryKey(Path vaultDirectory, Passphrase passphrase)
      throws Problem {
    throw new IllegalStateException(vaultDirectory + "" + passphrase);
  }

  /** The 16 bytes that tell this vault from every other; not secret. */
  public byte[] vaultId() {
    throw new IllegalStateException();
  }

  /** The raw key of the database, 32 bytes. */
  public byte[] database() {
    throw new IllegalStateException();
  }

  /** The key from which every blob's own is derived, 32 bytes. */
  public byte[] media() {
    throw new IllegalStateException();
  }

  /** The key that names contents, 32 bytes. */
  public byte[] blobId() {
    throw new IllegalStateException();
  }

  /** The key of the conversation digests, 32 bytes. */
  public byte[] record() {
    throw new IllegalStateException();
  }

  @Override
  public void close() {}
}
