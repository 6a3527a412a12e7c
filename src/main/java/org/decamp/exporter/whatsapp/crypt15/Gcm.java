package org.decamp.exporter.whatsapp.crypt15;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with an IV of 16 bytes, always in the direction of encryption: the platform hands out
 * nothing of what it decrypts before it has seen all of it, and would hold a whole backup in memory
 * ({@code whatsapp}, section 2.1). Encrypted zeros are the key stream that decrypts, and encrypting
 * the decrypted again gives the tag that there should be.
 */
final class Gcm {

  /** Bytes of the tag. */
  static final int TAG = 16;

  /** Bytes that are encrypted at a time; whole blocks, so that nothing is held back. */
  static final int CHUNK = 1 << 16;

  private final Cipher cipher;

  Gcm(SecretKey key, byte[] iv) {
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, iv));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/GCM/NoPadding", e);
    }
  }

  /**
   * Encrypts the next bytes.
   *
   * @param length a multiple of 16
   * @param to as long as that at least
   */
  void encrypt(byte[] from, int length, byte[] to) {
    try {
      if (cipher.update(from, 0, length, to, 0) != length) {
        throw new IllegalStateException("whole blocks are encrypted at once");
      }
    } catch (ShortBufferException e) {
      throw new IllegalStateException("as much comes out as goes in", e);
    }
  }

  /** Encrypts the last bytes, however many, and returns them with the tag behind them. */
  byte[] finish(byte[] from, int length) {
    try {
      return cipher.doFinal(from, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("GCM encrypts any length", e);
    }
  }
}
