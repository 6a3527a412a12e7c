package org.decamp.importer.meta.media;

import java.nio.ByteBuffer;

/** Dimensions of a JPEG: in the frame header, after any number of other segments. */
final class JpegWalk extends HeaderWalk {

  private boolean inFrame;

  JpegWalk() {
    super(2, 4);
  }

  @Override
  void look(ByteBuffer bytes) {
    if (inFrame) {
      bytes.get();
      int height = Short.toUnsignedInt(bytes.getShort());
      foundDimensions(Short.toUnsignedInt(bytes.getShort()), height);
      return;
    }
    int prefix = Byte.toUnsignedInt(bytes.get());
    int marker = Byte.toUnsignedInt(bytes.get());
    int length = Short.toUnsignedInt(bytes.getShort());
    if (prefix != 0xFF || marker == 0xDA || length < 2) {
      return;
    }
    boolean frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    inFrame = frame;
    next(frame ? 0 : length - 2, frame ? 5 : 4);
  }
}
