package org.decamp.exporter.signal.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One field as it stands in a record. It is a window on the record's own bytes, so that whatever is
 * copied is copied as it was, an overlong number included.
 */
public final class WireField {

  private final int number;
  private final WireType type;
  private final long value;
  private final byte[] buffer;
  private final int start;
  private final int content;
  private final int end;

  private WireField(
      int number, WireType type, long value, byte[] buffer, int start, int content, int end) {
    this.number = number;
    this.type = type;
    this.value = value;
    this.buffer = buffer;
    this.start = start;
    this.content = content;
    this.end = end;
  }

  static WireField read(byte[] buffer, WireCursor cursor) throws WireException {
    int start = cursor.position();
    long tag = cursor.varint();
    if (tag >>> 3 == 0 || tag >>> 32 != 0) {
      throw new WireException("a field has an impossible number");
    }
    WireType type = WireType.of((int) tag & 7);
    int content = cursor.position();
    long value =
        switch (type) {
          case VARINT -> cursor.varint();
          case FIXED64 -> cursor.fixed(8);
          case FIXED32 -> cursor.fixed(4);
          case BYTES -> {
            long length = cursor.varint();
            content = cursor.position();
            cursor.skip(length);
            yield length;
          }
        };
    return new WireField((int) (tag >>> 3), type, value, buffer, start, content, cursor.position());
  }

  /** The field's number, 1 to 2^29 − 1. */
  public int number() {
    return number;
  }

  public WireType type() {
    return type;
  }

  /** The number of a numeric field, unsigned; the length of the bytes of any other. */
  public long value() {
    return value;
  }

  /** A copy of the value's bytes. */
  public byte[] bytes() {
    return Arrays.copyOfRange(buffer, content, end);
  }

  /** The value as a record inside the record. */
  public WireMessage message() throws WireException {
    return WireMessage.parse(buffer, content, end);
  }

  /** The value as text. */
  public String text() throws WireException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(buffer, content, end - content))
          .toString();
    } catch (CharacterCodingException _) {
      throw new WireException("a text is not valid UTF-8");
    }
  }

  void copyTo(WireWriter writer) {
    writer.raw(buffer, start, end);
  }

  @Override
  public String toString() {
    return "field " + number + " (" + type + ")";
  }
}
