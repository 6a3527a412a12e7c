package org.decamp.exporter.signal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds a record field by field. Values that proto3 leaves out (zero, false, empty) are left out
 * by {@link #number}, {@link #flag}, {@link #text} and {@link #bytes}; the methods named after a
 * present field write them.
 */
public final class WireWriter {

  private byte[] buffer = new byte[64];
  private int size;

  public WireWriter number(int field, long value) {
    return value == 0 ? this : presentNumber(field, value);
  }

  public WireWriter presentNumber(int field, long value) {
    tag(field, WireType.VARINT);
    varint(value);
    return this;
  }

  public WireWriter flag(int field, boolean value) {
    return number(field, value ? 1 : 0);
  }

  public WireWriter fixed32(int field, int value) {
    tag(field, WireType.FIXED32);
    little(value, 4);
    return this;
  }

  public WireWriter fixed64(int field, long value) {
    tag(field, WireType.FIXED64);
    little(value, 8);
    return this;
  }

  /** Text in UTF-8; a surrogate that stands alone becomes a question mark. */
  public WireWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  public WireWriter presentText(int field, String value) {
    return presentBytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  public WireWriter bytes(int field, byte[] value) {
    return value.length == 0 ? this : presentBytes(field, value);
  }

  public WireWriter presentBytes(int field, byte[] value) {
    tag(field, WireType.BYTES);
    varint(value.length);
    raw(value, 0, value.length);
    return this;
  }

  /** A record inside the record, written even if it is empty. */
  public WireWriter message(int field, WireWriter value) {
    tag(field, WireType.BYTES);
    varint(value.size);
    raw(value.buffer, 0, value.size);
    return this;
  }

  /** A field of another record, as it stands there. */
  public WireWriter copy(WireField field) {
    field.copyTo(this);
    return this;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(buffer, size);
  }

  private void tag(int field, WireType type) {
    if (field < 1 || field >= 1 << 29) {
      throw new IllegalArgumentException("no field has the number " + field);
    }
    varint((long) field << 3 | type.code());
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      put((byte) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  private void little(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      put((byte) (value >>> (8 * i)));
    }
  }

  private void put(byte value) {
    room(1);
    buffer[size++] = value;
  }

  void raw(byte[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, buffer, size, end - start);
    size += end - start;
  }

  private void room(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, more), 2 * buffer.length));
    }
  }
}
