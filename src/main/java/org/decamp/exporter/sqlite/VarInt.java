package org.decamp.exporter.sqlite;

/** Reads whole numbers of 1 to 9 bytes, one after the other. */
final class VarInt {

  private static final int LONGEST = 9;

  private final byte[] bytes;
  private int position;

  VarInt(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  long next() {
    long value = 0;
    for (int i = 1; ; i++) {
      int b = bytes[position++];
      if (i == LONGEST) {
        return value << 8 | (b & 0xff);
      }
      value = value << 7 | (b & 0x7f);
      if (b >= 0) {
        return value;
      }
    }
  }

  int position() {
    return position;
  }
}
