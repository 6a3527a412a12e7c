package org.decamp.exporter.sealed;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The chunks of an age payload (age-encryption.org/v1, "Payload"): 64 KiB of content each, sealed
 * with ChaCha20-Poly1305 under a counter that also says which chunk is the last.
 */
final class PayloadCipher implements AutoCloseable {

  /** Content of every chunk but the last, bytes. */
  static final int CHUNK = 1 << 16;

  /** What a chunk grows by when it is sealed, bytes. */
  static final int TAG = 16;

  static final int SEALED_CHUNK = CHUNK + TAG;

  private static final String ALGORITHM = "ChaCha20-Poly1305";
  private static final int NONCE = 12;

  private final byte[] key;

  /**
   * @param key 32 bytes; taken over, and wiped in the end
   */
  PayloadCipher(byte[] key) {
    this.key = key;
  }

  /** Seals a chunk; returns how many bytes that gave. */
  int seal(long chunk, boolean last, byte[] content, int length, byte[] sealed) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, chunk, last).doFinal(content, 0, length, sealed, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a chunk could not be sealed", e);
    }
  }

  /** Opens a chunk; returns the bytes of its content, or -1 if it is not what was sealed. */
  int open(long chunk, boolean last, byte[] sealed, int length, byte[] content) {
    try {
      return cipher(Cipher.DECRYPT_MODE, chunk, last).doFinal(sealed, 0, length, content, 0);
    } catch (AEADBadTagException _) {
      return -1;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a chunk could not be opened", e);
    }
  }

  private Cipher cipher(int mode, long chunk, boolean last) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    ByteBuffer.wrap(nonce).putLong(NONCE - 1 - Long.BYTES, chunk);
    nonce[NONCE - 1] = (byte) (last ? 1 : 0);
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, new SecretKeySpec(key, ALGORITHM), new IvParameterSpec(nonce));
    return cipher;
  }

  /** Wipes the key. */
  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }
}
