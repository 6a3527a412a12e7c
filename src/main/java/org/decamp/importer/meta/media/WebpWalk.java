package org.decamp.importer.meta.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Dimensions of a WebP in its three forms: lossy, lossless, extended. */
final class WebpWalk extends HeaderWalk {

  WebpWalk() {
    super(12, 18);
  }

  @Override
  void look(ByteBuffer bytes) {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    byte form = bytes.get(3);
    if (form == ' ') {
      foundDimensions(bytes.getShort(14) & 0x3FFF, bytes.getShort(16) & 0x3FFF);
    } else if (form == 'L') {
      int packed = bytes.getInt(9);
      foundDimensions((packed & 0x3FFF) + 1, ((packed >>> 14) & 0x3FFF) + 1);
    } else if (form == 'X') {
      foundDimensions(threeBytes(bytes, 12) + 1, ((bytes.getInt(14) >>> 8) & 0xFFFFFF) + 1);
    }
    bytes.order(ByteOrder.BIG_ENDIAN);
  }

  private static int threeBytes(ByteBuffer bytes, int at) {
    return bytes.getInt(at) & 0xFFFFFF;
  }
}
