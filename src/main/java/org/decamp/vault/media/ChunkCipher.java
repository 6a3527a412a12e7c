package org.decamp.vault.media;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the chunks of one blob after another, with the same cipher and the same two
 * arrays. One thread at a time.
 */
final class ChunkCipher {

  // Fed in small pieces, the cipher is called often enough that the JVM soon runs it on the
  // processor's own instructions; fed in large ones, the first 64 MiB of every run cost a second of
  // CPU instead of half of one. From then on large pieces are quicker, by a sixth.
  private static final int COLD_PIECE = 1024;
  private static final int WARM_PIECE = 16_384;
  private static final int COLD_CHUNKS = 512;

  private long sealedChunks;

  /** One chunk in the clear. */
  final byte[] plain = new byte[BlobFormat.CHUNK];

  /** One chunk with its tag. */
  final byte[] sealed = new byte[BlobFormat.SEALED_CHUNK];

  private final Cipher cipher;
  private SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");

  ChunkCipher() {
    try {
      cipher = Cipher.getInstance(BlobFormat.TRANSFORMATION);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** Begins a blob; the key is copied and wiped. */
  void begin(byte[] fileKey) {
    key = new SecretKeySpec(fileKey, "AES");
    Arrays.fill(fileKey, (byte) 0);
  }

  /**
   * Encrypts {@link #plain} into {@link #sealed}.
   *
   * @param id bound to the last chunk; empty for the others
   * @return bytes in {@link #sealed}
   */
  int seal(long chunk, int length, boolean last, byte[] id) {
    try {
      init(Cipher.ENCRYPT_MODE, chunk, last, id);
      int piece = sealedChunks++ < COLD_CHUNKS ? COLD_PIECE : WARM_PIECE;
      int from = 0;
      int written = 0;
      for (; length - from > piece; from += piece) {
        written += cipher.update(plain, from, piece, sealed, written);
      }
      return written + cipher.doFinal(plain, from, length - from, sealed, written);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a chunk could not be sealed", e);
    }
  }

  /**
   * Decrypts {@link #sealed} into {@link #plain}.
   *
   * @return bytes in {@link #plain}, or -1 if the chunk is not what was sealed
   */
  int open(long chunk, int length, boolean last, byte[] id) {
    try {
      init(Cipher.DECRYPT_MODE, chunk, last, id);
      return cipher.doFinal(sealed, 0, length, plain, 0);
    } catch (AEADBadTagException _) {
      return -1;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a chunk could not be opened", e);
    }
  }

  private void init(int mode, long chunk, boolean last, byte[] id) throws GeneralSecurityException {
    byte[] nonce = BlobFormat.nonce(chunk, last);
    cipher.init(mode, key, new GCMParameterSpec(BlobFormat.TAG * 8, nonce));
    if (last) {
      cipher.updateAAD(id);
    }
  }
}
