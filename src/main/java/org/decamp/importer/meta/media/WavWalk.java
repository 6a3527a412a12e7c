package org.decamp.importer.meta.media;

import java.nio.ByteBuffer;

/** Duration of a WAV: size of the data by the bytes per second. */
final class WavWalk extends HeaderWalk {

  private static final int FMT = 0x666D7420;
  private static final int DATA = 0x64617461;

  private long bytesPerSecond;
  private boolean inFormat;

  WavWalk() {
    super(12, 8);
  }

  @Override
  void look(ByteBuffer bytes) {
    if (inFormat) {
      bytesPerSecond = Integer.toUnsignedLong(Integer.reverseBytes(bytes.getInt(8)));
      inFormat = false;
      next(rest, 8);
      return;
    }
    int chunk = bytes.getInt();
    long size = Integer.toUnsignedLong(Integer.reverseBytes(bytes.getInt()));
    if (chunk == DATA) {
      foundDuration(size, bytesPerSecond);
    } else if (chunk == FMT && size >= 16) {
      inFormat = true;
      rest = size - 16 + (size & 1);
      next(0, 16);
    } else {
      next(size + (size & 1), 8);
    }
  }

  private long rest;
}
