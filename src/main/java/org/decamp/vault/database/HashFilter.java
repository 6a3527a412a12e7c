package org.decamp.vault.database;

import java.util.Arrays;

/**
 * Which hashes were ever put in, in 4 MiB at most: never forgets one, and takes one of some hundred
 * others for put in when 2 million are. A Bloom filter whose hashes each stay within one chunk, so
 * that a small vault keeps few chunks. What is put in is a union: order and repetition change
 * nothing.
 */
final class HashFilter {

  /** Chunks there can be. */
  static final int CHUNKS = 1 << 13;

  /** Bytes of one chunk. */
  static final int CHUNK_BYTES = 512;

  private static final int BITS_EACH = 4;
  private static final int BIT_MASK = CHUNK_BYTES * Byte.SIZE - 1;
  private static final int BIT_WIDTH = Integer.bitCount(BIT_MASK);
  private static final byte[] EMPTY = new byte[0];

  private final byte[][] chunks = new byte[CHUNKS][];

  HashFilter() {
    Arrays.fill(chunks, EMPTY);
  }

  private static int chunkOf(long hash) {
    return (int) (hash >>> 51);
  }

  void put(long hash) {
    int chunk = chunkOf(hash);
    if (chunks[chunk].length == 0) {
      chunks[chunk] = new byte[CHUNK_BYTES];
    }
    byte[] bits = chunks[chunk];
    long rest = hash;
    for (int i = 0; i < BITS_EACH; i++) {
      int bit = (int) rest & BIT_MASK;
      bits[bit >>> 3] |= (byte) (1 << (bit & 7));
      rest >>>= BIT_WIDTH;
    }
  }

  boolean mayHold(long hash) {
    byte[] bits = chunks[chunkOf(hash)];
    if (bits.length == 0) {
      return false;
    }
    long rest = hash;
    for (int i = 0; i < BITS_EACH; i++) {
      int bit = (int) rest & BIT_MASK;
      if ((bits[bit >>> 3] & (1 << (bit & 7))) == 0) {
        return false;
      }
      rest >>>= BIT_WIDTH;
    }
    return true;
  }

  /** The bits of a chunk; of no length if nothing was put in. */
  byte[] chunk(int number) {
    return chunks[number];
  }

  /**
   * Adds the bits of a chunk.
   *
   * @return whether this chunk holds bits that the other lacks
   */
  boolean union(int number, byte[] bits) throws DamagedBlockException {
    if (number < 0 || number >= CHUNKS || bits.length != CHUNK_BYTES) {
      throw new DamagedBlockException("a set of hashes has another size");
    }
    byte[] mine = chunks[number].length == 0 ? new byte[CHUNK_BYTES] : chunks[number];
    boolean more = false;
    for (int i = 0; i < CHUNK_BYTES; i++) {
      more |= (mine[i] & ~bits[i]) != 0;
      mine[i] |= bits[i];
    }
    chunks[number] = mine;
    return more;
  }
}
