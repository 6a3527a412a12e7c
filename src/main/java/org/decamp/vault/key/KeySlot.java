package org.decamp.vault.key;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.job.Problem;

/**
 * The master key, encrypted under what one secret derives to ({@code vault}, sections 4.1 and 4.2).
 *
 * @param id 8 hexadecimal digits
 * @param type what secret opens it
 * @param memoryKib Argon2id only, else 0
 * @param passes Argon2id only, else 0
 * @param lanes Argon2id only, else 0
 * @param salt 16 bytes
 * @param check 16 bytes that tell a wrong secret from a damaged slot
 * @param nonce 12 bytes
 * @param ciphertext 48 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; all arrays are fresh and stay inside.
record KeySlot(
    String id,
    Type type,
    int memoryKib,
    int passes,
    int lanes,
    byte[] salt,
    byte[] check,
    byte[] nonce,
    byte[] ciphertext)
    implements HeaderSlot {

  /** Bytes that a secret derives to: one half encrypts, the other proves itself right. */
  static final int SLOT_KEY = 64;

  private static final int TAG_BITS = 128;

  /** The kinds of slot of format version 1. */
  enum Type {
    PASSPHRASE("passphrase", "argon2id", "passphrase"),
    RECOVERY("recovery", "hkdf", "recovery key");

    final String label;
    final String kdf;

    /** For people. */
    final String words;

    Type(String label, String kdf, String words) {
      this.label = label;
      this.kdf = kdf;
      this.words = words;
    }

    static Optional<Type> of(String label) {
      return Arrays.stream(values()).filter(t -> t.label.equals(label)).findAny();
    }
  }

  /** An empty slot of that type and cost with fresh random values, to be {@link #sealed}. */
  static KeySlot blank(Type type, int memoryKib, int passes, int lanes, SecureRandom random) {
    byte[] id = new byte[4];
    byte[] salt = new byte[16];
    byte[] nonce = new byte[12];
    random.nextBytes(id);
    random.nextBytes(salt);
    random.nextBytes(nonce);
    return new KeySlot(
        HexFormat.of().formatHex(id),
        type,
        memoryKib,
        passes,
        lanes,
        salt,
        new byte[0],
        nonce,
        new byte[0]);
  }

  /** This slot, holding the master key under the slot key. */
  KeySlot sealed(byte[] vaultId, byte[] masterKey, byte[] slotKey) {
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, vaultId, slotKey).doFinal(masterKey);
      return new KeySlot(id, type, memoryKib, passes, lanes, salt, checkOf(slotKey), nonce, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /**
   * The master key, or empty if the secret was wrong.
   *
   * @throws Problem.BadInput if the secret was right and the slot is damaged
   */
  Optional<byte[]> open(byte[] vaultId, byte[] slotKey) throws Problem.BadInput {
    if (!MessageDigest.isEqual(check, checkOf(slotKey))) {
      return Optional.empty();
    }
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, vaultId, slotKey).doFinal(ciphertext));
    } catch (AEADBadTagException _) {
      throw new Problem.BadInput(
          "the header of the vault is damaged: the key slot does not verify",
          "Put vault.header and vault.header.bak of a backup in place.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static byte[] checkOf(byte[] slotKey) {
    byte[] half = Arrays.copyOfRange(slotKey, 32, SLOT_KEY);
    byte[] mac = KeyDerivation.hmac(half, KeyDerivation.ascii("decamp/1 check"));
    Arrays.fill(half, (byte) 0);
    return Arrays.copyOf(mac, 16);
  }

  private Cipher cipher(int mode, byte[] vaultId, byte[] slotKey) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(slotKey, 0, 32, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(KeyDerivation.ascii(associatedData(vaultId)));
    return cipher;
  }

  /** Everything of the slot that is in the clear, bound to this vault. */
  String associatedData(byte[] vaultId) {
    return String.join(
        "\n",
        "decamp-vault/1",
        base64(vaultId),
        id,
        type.label,
        type.kdf,
        Integer.toString(memoryKib),
        Integer.toString(passes),
        Integer.toString(lanes),
        base64(salt),
        "");
  }

  @Override
  public String json() {
    return ("{\"id\":\"" + id + "\",\"type\":\"" + type.label + "\",\"kdf\":\"" + type.kdf + '"')
        + (",\"m\":" + memoryKib + ",\"t\":" + passes + ",\"p\":" + lanes)
        + (",\"salt\":\"" + base64(salt) + "\",\"check\":\"" + base64(check) + '"')
        + (",\"nonce\":\"" + base64(nonce) + "\",\"ct\":\"" + base64(ciphertext) + "\"}");
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "(key slot " + id + ")";
  }
}
