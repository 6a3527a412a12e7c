package org.decamp.importer.meta.media;

import java.nio.ByteBuffer;

/** Dimensions of a PNG: the IHDR chunk is always first. */
final class PngWalk extends HeaderWalk {

  PngWalk() {
    super(16, 8);
  }

  @Override
  void look(ByteBuffer bytes) {
    foundDimensions(bytes.getInt(), bytes.getInt());
  }
}
