package org.decamp.vault.key;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The 32 random bytes that never change for the life of a vault; wiped as soon as the keys are
 * derived from it.
 */
final class MasterKey implements AutoCloseable {

  private final byte[] bytes;
  private final byte[] vaultId;

  /** Takes the first array over. */
  MasterKey(byte[] bytes, byte[] vaultId) {
    this.bytes = bytes;
    this.vaultId = vaultId;
  }

  static MasterKey random(byte[] vaultId, SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new MasterKey(bytes, vaultId);
  }

  /** The key for one purpose, 32 bytes. */
  byte[] derive(String label) {
    return KeyDerivation.hkdf(bytes, vaultId, KeyDerivation.ascii("decamp/1 " + label), 32);
  }

  /** A slot that holds this key. */
  KeySlot sealIn(KeySlot blank, byte[] slotKey) {
    return blank.sealed(vaultId, bytes, slotKey);
  }

  VaultKeys keys() {
    return new VaultKeys(
        vaultId, derive("db"), derive("media"), derive("blob-id"), derive("record"));
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "(master key)";
  }
}
