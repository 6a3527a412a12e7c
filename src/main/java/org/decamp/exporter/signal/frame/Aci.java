package org.decamp.exporter.signal.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** What Signal calls an account by (account identifier), 16 bytes. */
public final class Aci {

  /** In bytes. */
  public static final int LENGTH = 16;

  private final byte[] bytes;

  /**
   * @param bytes 16 of them
   */
  public Aci(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("an account identifier has 16 bytes");
    }
    this.bytes = bytes.clone();
  }

  public static Aci of(UUID uuid) {
    return new Aci(
        ByteBuffer.allocate(LENGTH)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array());
  }

  /** The same as a UUID. */
  public UUID uuid() {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it is all zero, which stands for nobody. */
  public boolean isNobody() {
    return Arrays.equals(bytes, new byte[LENGTH]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Aci aci && Arrays.equals(bytes, aci.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "(account identifier)";
  }
}
