package org.decamp.exporter.signal.key;

import java.util.Arrays;

/** Which account a backup belongs to, 16 bytes derived from its key and its id at Signal. */
public final class BackupId {

  /** In bytes. */
  public static final int LENGTH = 16;

  private final byte[] bytes;

  /**
   * @param bytes 16 of them
   */
  public BackupId(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a backup id has 16 bytes");
    }
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BackupId id && Arrays.equals(bytes, id.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "(backup id)";
  }
}
