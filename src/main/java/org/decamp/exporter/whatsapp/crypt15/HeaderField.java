package org.decamp.exporter.whatsapp.crypt15;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field of a header, which is a protobuf message: a window on the header's own bytes.
 *
 * @param number 1 to 2^29 − 1
 * @param type the wire type; numbers are 0, everything with a length is 2
 * @param value the number of a numeric field
 * @param from where the content of any other begins
 * @param to where it ends
 */
record HeaderField(int number, int type, long value, int from, int to) {

  static final int VARINT = 0;
  static final int BYTES = 2;

  /** All fields of a part of the bytes, in their order; empty if it is no message. */
  static Optional<List<HeaderField>> parse(byte[] bytes, int from, int to) {
    List<HeaderField> fields = new ArrayList<>();
    Cursor cursor = new Cursor(bytes, from, to);
    while (cursor.position < to) {
      long tag = cursor.number();
      int type = (int) (tag & 7);
      long value =
          switch (type) {
            case VARINT, BYTES -> cursor.number();
            case 1, 5 -> 0;
            default -> -1;
          };
      long length = type == BYTES ? value : type == 1 ? 8 : type == 5 ? 4 : 0;
      if (cursor.broken
          || tag >>> 3 == 0
          || tag >>> 32 != 0
          || type == 3
          || type == 4
          || type > 5) {
        return Optional.empty();
      }
      int content = cursor.position;
      if (length < 0 || length > to - content) {
        return Optional.empty();
      }
      cursor.position += (int) length;
      fields.add(new HeaderField((int) (tag >>> 3), type, value, content, cursor.position));
    }
    return Optional.of(fields);
  }

  /**
   * The last field of that number and type: a number that stands twice counts as it stands last.
   */
  static Optional<HeaderField> find(List<HeaderField> fields, int number, int type) {
    return fields.reversed().stream()
        .filter(field -> field.number == number && field.type == type)
        .findFirst();
  }

  private static final class Cursor {

    private final byte[] bytes;
    private final int end;
    private int position;
    private boolean broken;

    Cursor(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      this.position = from;
      this.end = to;
    }

    long number() {
      long value = 0;
      for (int shift = 0; shift < 64 && position < end; shift += 7) {
        byte next = bytes[position++];
        value |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return value;
        }
      }
      broken = true;
      return 0;
    }
  }
}
