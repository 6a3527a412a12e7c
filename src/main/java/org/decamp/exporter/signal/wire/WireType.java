package org.decamp.exporter.signal.wire;

/** How the value of a field is laid out. The two kinds of groups are not part of proto3. */
public enum WireType {
  VARINT(0),
  FIXED64(1),
  BYTES(2),
  FIXED32(5);

  private final int code;

  WireType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static WireType of(int code) throws WireException {
    return switch (code) {
      case 0 -> VARINT;
      case 1 -> FIXED64;
      case 2 -> BYTES;
      case 5 -> FIXED32;
      default -> throw new WireException("a field has the unknown wire type " + code);
    };
  }
}
