package org.decamp.exporter.signal.media;

import java.util.Arrays;

/**
 * A content that lies encrypted in a backup: all that a record needs to show it.
 *
 * @param size of the content in bytes
 * @param sha256 of the content, 32 bytes
 * @param key what it is encrypted with
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedMedia(long size, byte[] sha256, LocalKey key) {

  public MediaName name() {
    return MediaName.of(sha256, key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedMedia(long otherSize, byte[] otherHash, LocalKey otherKey)
        && size == otherSize
        && Arrays.equals(sha256, otherHash)
        && key.equals(otherKey);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sha256);
  }

  @Override
  public String toString() {
    return "(media of " + size + " bytes)";
  }
}
