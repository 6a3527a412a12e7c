package org.decamp.importer.meta.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Dimensions of a GIF: the logical screen after the six signature bytes. */
final class GifWalk extends HeaderWalk {

  GifWalk() {
    super(6, 4);
  }

  @Override
  void look(ByteBuffer bytes) {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    foundDimensions(Short.toUnsignedInt(bytes.getShort()), Short.toUnsignedInt(bytes.getShort()));
    bytes.order(ByteOrder.BIG_ENDIAN);
  }
}
