package org.decamp.exporter.signal.media;

import java.security.SecureRandom;
import java.util.Arrays;
import org.decamp.exporter.signal.seal.SealKeys;

/**
 * The 64 bytes that one media file of a backup is encrypted with ({@code localKey}). They stand in
 * the record that shows the file.
 */
public final class LocalKey {

  private final byte[] bytes;

  /**
   * @param bytes 64 of them
   */
  public LocalKey(byte[] bytes) {
    if (bytes.length != SealKeys.LENGTH) {
      throw new IllegalArgumentException("the key of a media file has 64 bytes");
    }
    this.bytes = bytes.clone();
  }

  public static LocalKey random(SecureRandom random) {
    byte[] bytes = new byte[SealKeys.LENGTH];
    random.nextBytes(bytes);
    return new LocalKey(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The two keys in it; the caller closes them. */
  SealKeys keys() {
    return SealKeys.aesFirst(bytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LocalKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "(key of a media file)";
  }
}
