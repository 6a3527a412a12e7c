package org.decamp.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a writer that could not seek puts after an entry's data: CRC and sizes, in four forms
 * (marked or not, with 32 or 64 bits), of which nothing says which it is.
 *
 * @param crc the CRC-32 that the data turned out to have
 * @param packed compressed bytes that were found
 * @param size uncompressed bytes that were found
 */
record DataDescriptor(int crc, long packed, long size) {

  static final int SIGNATURE = 0x08074b50;
  static final int MOST_BYTES = 24;

  private static final int[] MARKED = {4, 0};

  /** Bytes of the descriptor that stands there, or 0 if what stands there does not fit the data. */
  int lengthAt(ZipBytes zip, long position) throws IOException {
    int length = Math.clamp(zip.size() - position, 0, MOST_BYTES);
    return lengthIn(zip.read(position, length));
  }

  /** The same in bytes already read. */
  int lengthIn(ByteBuffer bytes) {
    ByteBuffer at = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    for (int mark : MARKED) {
      boolean marked = mark == 0 || (at.capacity() >= 4 && at.getInt(0) == SIGNATURE);
      if (marked && at.capacity() >= mark + 12 && at.getInt(mark) == crc) {
        if (at.capacity() >= mark + 20
            && at.getLong(mark + 4) == packed
            && at.getLong(mark + 12) == size) {
          return mark + 20;
        }
        if (at.getInt(mark + 4) == (int) packed && at.getInt(mark + 8) == (int) size) {
          return mark + 12;
        }
      }
    }
    return 0;
  }
}
