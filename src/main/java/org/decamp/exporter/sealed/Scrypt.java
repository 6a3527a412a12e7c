package org.decamp.exporter.sealed;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * scrypt (RFC 7914) as age uses it: r = 8, p = 1, 32 bytes of key. Its table lies outside of Java's
 * heap: what age writes needs 256 MiB, more than the whole heap that Decamp runs with, and Bouncy
 * Castle's is of arrays.
 */
final class Scrypt {

  private static final int KEY = 32;
  private static final int HASH = 32;

  /** Bytes of a block, 128 r. */
  private static final int BLOCK = 1024;

  private static final int WORDS = BLOCK / Integer.BYTES;
  private static final int SALSA = 16;

  private final int[] block = new int[WORDS];
  private final int[] mixed = new int[WORDS];
  private final int[] row = new int[WORDS];
  private final int[] x = new int[SALSA];

  private Scrypt() {}

  /** Bytes of memory that the work takes. */
  static long memory(int workFactor) {
    return (long) BLOCK << workFactor;
  }

  /**
   * Derives a key.
   *
   * @param passphrase not empty
   * @param workFactor the binary logarithm of N, 1 to 22
   * @throws OutOfMemoryError if there is no such memory
   */
  static byte[] derive(byte[] passphrase, byte[] salt, int workFactor) {
    return new Scrypt().key(passphrase, salt, workFactor);
  }

  private byte[] key(byte[] passphrase, byte[] salt, int workFactor) {
    byte[] bytes = pbkdf2(passphrase, salt, BLOCK);
    IntBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    words.get(0, block);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment table = arena.allocate(memory(workFactor), BLOCK);
      mix(table, 1L << workFactor);
      table.fill((byte) 0);
    }
    words.put(0, block);
    byte[] key = pbkdf2(passphrase, bytes, KEY);
    for (int[] used : new int[][] {block, mixed, row, x}) {
      Arrays.fill(used, 0);
    }
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  private void mix(MemorySegment table, long rows) {
    for (long i = 0; i < rows; i++) {
      MemorySegment.copy(block, 0, table, ValueLayout.JAVA_INT, i * BLOCK, WORDS);
      mixBlock();
    }
    for (long i = 0; i < rows; i++) {
      long j = block[WORDS - SALSA] & (rows - 1);
      MemorySegment.copy(table, ValueLayout.JAVA_INT, j * BLOCK, row, 0, WORDS);
      for (int w = 0; w < WORDS; w++) {
        block[w] ^= row[w];
      }
      mixBlock();
    }
  }

  private void mixBlock() {
    System.arraycopy(block, WORDS - SALSA, x, 0, SALSA);
    for (int at = 0; at < WORDS; at += SALSA) {
      for (int w = 0; w < SALSA; w++) {
        x[w] ^= block[at + w];
      }
      salsa();
      int half = (at / SALSA & 1) == 0 ? 0 : WORDS / 2;
      System.arraycopy(x, 0, mixed, half + at / (2 * SALSA) * SALSA, SALSA);
    }
    System.arraycopy(mixed, 0, block, 0, WORDS);
  }

  /** Salsa20/8 of {@link #x}, in place. */
  private void salsa() {
    int x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3];
    int x4 = x[4], x5 = x[5], x6 = x[6], x7 = x[7];
    int x8 = x[8], x9 = x[9], x10 = x[10], x11 = x[11];
    int x12 = x[12], x13 = x[13], x14 = x[14], x15 = x[15];
    for (int round = 0; round < 8; round += 2) {
      x4 ^= Integer.rotateLeft(x0 + x12, 7);
      x8 ^= Integer.rotateLeft(x4 + x0, 9);
      x12 ^= Integer.rotateLeft(x8 + x4, 13);
      x0 ^= Integer.rotateLeft(x12 + x8, 18);
      x9 ^= Integer.rotateLeft(x5 + x1, 7);
      x13 ^= Integer.rotateLeft(x9 + x5, 9);
      x1 ^= Integer.rotateLeft(x13 + x9, 13);
      x5 ^= Integer.rotateLeft(x1 + x13, 18);
      x14 ^= Integer.rotateLeft(x10 + x6, 7);
      x2 ^= Integer.rotateLeft(x14 + x10, 9);
      x6 ^= Integer.rotateLeft(x2 + x14, 13);
      x10 ^= Integer.rotateLeft(x6 + x2, 18);
      x3 ^= Integer.rotateLeft(x15 + x11, 7);
      x7 ^= Integer.rotateLeft(x3 + x15, 9);
      x11 ^= Integer.rotateLeft(x7 + x3, 13);
      x15 ^= Integer.rotateLeft(x11 + x7, 18);
      x1 ^= Integer.rotateLeft(x0 + x3, 7);
      x2 ^= Integer.rotateLeft(x1 + x0, 9);
      x3 ^= Integer.rotateLeft(x2 + x1, 13);
      x0 ^= Integer.rotateLeft(x3 + x2, 18);
      x6 ^= Integer.rotateLeft(x5 + x4, 7);
      x7 ^= Integer.rotateLeft(x6 + x5, 9);
      x4 ^= Integer.rotateLeft(x7 + x6, 13);
      x5 ^= Integer.rotateLeft(x4 + x7, 18);
      x11 ^= Integer.rotateLeft(x10 + x9, 7);
      x8 ^= Integer.rotateLeft(x11 + x10, 9);
      x9 ^= Integer.rotateLeft(x8 + x11, 13);
      x10 ^= Integer.rotateLeft(x9 + x8, 18);
      x12 ^= Integer.rotateLeft(x15 + x14, 7);
      x13 ^= Integer.rotateLeft(x12 + x15, 9);
      x14 ^= Integer.rotateLeft(x13 + x12, 13);
      x15 ^= Integer.rotateLeft(x14 + x13, 18);
    }
    x[0] += x0;
    x[1] += x1;
    x[2] += x2;
    x[3] += x3;
    x[4] += x4;
    x[5] += x5;
    x[6] += x6;
    x[7] += x7;
    x[8] += x8;
    x[9] += x9;
    x[10] += x10;
    x[11] += x11;
    x[12] += x12;
    x[13] += x13;
    x[14] += x14;
    x[15] += x15;
  }

  /** PBKDF2 with HMAC-SHA-256 and a single round. */
  private static byte[] pbkdf2(byte[] secret, byte[] salt, int length) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      ByteBuffer out = ByteBuffer.allocate(length);
      for (int i = 1; out.hasRemaining(); i++) {
        mac.update(salt);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, i));
        out.put(mac.doFinal(), 0, Math.min(HASH, out.remaining()));
      }
      return out.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
