package org.decamp.testing;

import java.util.Arrays;
import org.decamp.source.PositionedBytes;

/** Bytes in an array. */
public final class InMemory implements PositionedBytes {

  private final byte[] bytes;

  public InMemory(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  /** Never more than some bytes at once, as files on a network do. */
  @Override
  public int read(long position, byte[] target, int offset, int length) {
    if (position >= bytes.length) {
      return -1;
    }
    int n = (int) Math.min(Math.min(length, 50_000), bytes.length - position);
    System.arraycopy(bytes, (int) position, target, offset, n);
    return n;
  }

  public InMemory cut(int length) {
    return new InMemory(Arrays.copyOf(bytes, length));
  }

  public InMemory flipped(int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 0x10;
    return new InMemory(changed);
  }

  @Override
  public void close() {}
}
