package org.decamp.vault.key;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.VaultSecret;

/**
 * The keys of an open vault, wiped on close ({@code vault}, section 4.2). Arrays are handed out
 * themselves, not as copies: whoever takes one neither changes nor keeps it.
 *
 * <p>All static methods expect the caller to hold the {@link VaultLock}.
 */
public final class VaultKeys implements AutoCloseable {

  private final byte[] vaultId;
  private final byte[] database;
  private final byte[] media;
  private final byte[] blobId;
  private final byte[] record;

  /** Takes the arrays over. */
  VaultKeys(byte[] vaultId, byte[] database, byte[] media, byte[] blobId, byte[] record) {
    this.vaultId = vaultId;
    this.database = database;
    this.media = media;
    this.blobId = blobId;
    this.record = record;
  }

  /** Makes the header of a new vault with {@link KdfCost#forThisMachine}. */
  public static VaultKeys create(Path vaultDirectory, Passphrase passphrase) throws Problem {
    return create(vaultDirectory, passphrase, KdfCost.forThisMachine());
  }

  /**
   * Makes the header of a new vault; its directory was made by {@link VaultLayout#fill}.
   *
   * @param passphrase at least 8 characters
   * @throws Problem.Usage if the passphrase is too short
   * @throws Problem.CannotWrite if there is a vault already
   */
  public static VaultKeys create(Path vaultDirectory, Passphrase passphrase, KdfCost cost)
      throws Problem {
    PassphraseSecret secret = new PassphraseSecret(passphrase);
    secret.mustBeLongEnough();
    if (VaultLayout.exists(vaultDirectory)) {
      throw new Problem.CannotWrite(
          "there is a vault in that folder already", "Open it, or name another folder.");
    }
    return door(vaultDirectory).build(secret, cost);
  }

  /**
   * Unlocks a vault and makes both copies of its header equal again.
   *
   * @throws Problem.MissingInput if there is no vault
   * @throws Problem.WrongSecret if the secret does not fit
   * @throws Problem.BadInput if the header is damaged, changed or of a later version
   * @throws Problem.Usage if the heap is too small for the cost of this vault, or it has no such
   *     kind of secret
   */
  public static VaultKeys unlock(Path vaultDirectory, VaultSecret secret) throws Problem {
    return door(vaultDirectory).unlock(SlotSecret.of(secret));
  }

  private static VaultDoor door(Path vaultDirectory) {
    return new VaultDoor(new VaultLayout(vaultDirectory), VaultFiles.onDisk(), new SecureRandom());
  }

  /** The 16 bytes that tell this vault from every other; not secret. */
  public byte[] vaultId() {
    return vaultId;
  }

  /** The raw key of the database, 32 bytes. */
  public byte[] database() {
    return database;
  }

  /** The key from which every blob's own is derived, 32 bytes. */
  public byte[] media() {
    return media;
  }

  /** The key that names contents, 32 bytes. */
  public byte[] blobId() {
    return blobId;
  }

  /** The key of the conversation digests, 32 bytes. */
  public byte[] record() {
    return record;
  }

  @Override
  public void close() {
    Arrays.fill(database, (byte) 0);
    Arrays.fill(media, (byte) 0);
    Arrays.fill(blobId, (byte) 0);
    Arrays.fill(record, (byte) 0);
  }

  @Override
  public String toString() {
    return "(vault keys)";
  }
}
