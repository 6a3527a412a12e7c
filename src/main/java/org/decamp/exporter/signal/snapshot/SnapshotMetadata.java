package org.decamp.exporter.signal.snapshot;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;

/**
 * The file {@code metadata}: the backup's id, encrypted, so that the recovery key alone opens the
 * snapshot. It has no MAC: another key gives another id, and {@code main} does not open.
 */
public final class SnapshotMetadata {

  /** The version that is known. Signal refuses a higher one, and so do we. */
  public static final long VERSION = 1;

  private static final int IV_LENGTH = 12;
  private static final int COUNTER_BLOCK = 16;

  private final long version;
  private final byte[] iv;
  private final byte[] encryptedId;

  private SnapshotMetadata(long version, byte[] iv, byte[] encryptedId) {
    this.version = version;
    this.iv = iv;
    this.encryptedId = encryptedId;
  }

  /**
   * Reads the file, of any version.
   *
   * @throws WireException if it is damaged
   */
  public static SnapshotMetadata read(byte[] file) throws WireException {
    WireMessage metadata = WireMessage.parse(file);
    long version = metadata.number(1);
    if (version != VERSION) {
      return new SnapshotMetadata(version, new byte[IV_LENGTH], new byte[BackupId.LENGTH]);
    }
    WireMessage id =
        metadata.message(2).orElseThrow(() -> new WireException("the backup id is missing"));
    byte[] iv = id.bytes(1).orElse(new byte[0]);
    byte[] encrypted = id.bytes(2).orElse(new byte[0]);
    if (iv.length != IV_LENGTH || encrypted.length != BackupId.LENGTH) {
      throw new WireException("the backup id has another length");
    }
    return new SnapshotMetadata(version, iv, encrypted);
  }

  /** The metadata of a new backup. */
  public static SnapshotMetadata of(BackupId id, BackupKey key, SecureRandom random) {
    byte[] iv = new byte[IV_LENGTH];
    random.nextBytes(iv);
    return of(id, key, iv);
  }

  static SnapshotMetadata of(BackupId id, BackupKey key, byte[] iv) {
    return new SnapshotMetadata(VERSION, iv, crypt(id.bytes(), key, iv));
  }

  public long version() {
    return version;
  }

  /** The id under this key; a wrong key gives a wrong id. */
  public BackupId backupId(BackupKey key) {
    return new BackupId(crypt(encryptedId, key, iv));
  }

  public byte[] toBytes() {
    return new WireWriter()
        .number(1, version)
        .message(2, new WireWriter().bytes(1, iv).bytes(2, encryptedId))
        .toBytes();
  }

  /** AES in counter mode, which is its own inverse. */
  private static byte[] crypt(byte[] id, BackupKey key, byte[] iv) {
    byte[] aes = key.localMetadataKey();
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(aes, "AES"),
          new IvParameterSpec(Arrays.copyOf(iv, COUNTER_BLOCK)));
      return cipher.doFinal(id);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/CTR/NoPadding", e);
    } finally {
      Arrays.fill(aes, (byte) 0);
    }
  }
}
