package org.decamp.exporter.signal.key;

import java.util.Arrays;
import org.decamp.exporter.signal.seal.SealKeys;

/**
 * The key of all backups of an account, 32 bytes ({@code signal-backup}, section 3.2). Wiped when
 * closed.
 */
public final class BackupKey implements AutoCloseable {

  private final byte[] bytes;

  /** Takes the array over. */
  BackupKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Which backup belongs to an account.
   *
   * @param aci the account's id, 16 bytes
   */
  public BackupId backupId(byte[] aci) {
    return new BackupId(Hkdf.derive(bytes, "20241024_SIGNAL_BACKUP_ID:", aci, BackupId.LENGTH));
  }

  /** Encrypts the backup's id in {@code metadata}; 32 bytes that the caller wipes. */
  public byte[] localMetadataKey() {
    return Hkdf.derive(bytes, "20241011_SIGNAL_LOCAL_BACKUP_METADATA_KEY", new byte[0], 32);
  }

  /** The keys of {@code main} in a folder on the device; the caller closes them. */
  public SealKeys messageKeys(BackupId id) {
    return SealKeys.macFirst(
        Hkdf.derive(
            bytes, "20241007_SIGNAL_BACKUP_ENCRYPT_MESSAGE_BACKUP:", id.bytes(), SealKeys.LENGTH));
  }

  /**
   * The keys of a backup in Signal's cloud.
   *
   * @param token what Signal's enclave gives out, 32 bytes
   */
  public SealKeys messageKeys(BackupId id, byte[] token) {
    return SealKeys.macFirst(
        Hkdf.derive(
            bytes,
            token,
            "20250708_SIGNAL_BACKUP_ENCRYPT_MESSAGE_BACKUP:",
            id.bytes(),
            SealKeys.LENGTH));
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "(backup key)";
  }
}
