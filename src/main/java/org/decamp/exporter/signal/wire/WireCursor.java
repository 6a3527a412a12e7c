package org.decamp.exporter.signal.wire;

/** A position in a part of an array, which it never leaves. */
final class WireCursor {

  private final byte[] buffer;
  private final int end;
  private int position;

  WireCursor(byte[] buffer, int start, int end) {
    this.buffer = buffer;
    this.end = end;
    this.position = start;
  }

  boolean atEnd() {
    return position == end;
  }

  int position() {
    return position;
  }

  long varint() throws WireException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (position == end) {
        throw new WireException("a record ends inside a number");
      }
      byte next = buffer[position++];
      if (shift == 63 && (next & 0xfe) != 0) {
        break;
      }
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new WireException("a number has more than 64 bits");
  }

  /** A little-endian number of so many bytes. */
  long fixed(int bytes) throws WireException {
    skip(bytes);
    long value = 0;
    for (int i = 1; i <= bytes; i++) {
      value = (value << 8) | (buffer[position - i] & 0xffL);
    }
    return value;
  }

  void skip(long bytes) throws WireException {
    if (bytes < 0 || bytes > end - position) {
      throw new WireException("a record ends inside a field");
    }
    position += (int) bytes;
  }
}
