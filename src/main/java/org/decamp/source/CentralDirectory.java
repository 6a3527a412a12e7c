package org.decamp.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Where a ZIP keeps its list of entries, found from the end of the file.
 *
 * @param start position of the first record
 * @param end position after the last record
 * @param shift bytes of junk before the archive, to add to every offset it states
 * @param split whether it is one piece of a split archive
 */
record CentralDirectory(long start, long end, long shift, boolean split) {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END64_BYTES = 56;

  /** Finds the directory, or nothing if the end of the archive is missing or senseless. */
  static Optional<CentralDirectory> find(ZipBytes zip) throws IOException {
    int length = (int) Math.min(zip.size(), END_BYTES + LONGEST_COMMENT);
    long base = zip.size() - length;
    ByteBuffer tail = zip.read(base, length);
    for (int at = length - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE
          && at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + 20)) <= length) {
        Optional<CentralDirectory> found = at(zip, base + at, tail.slice(at, END_BYTES));
        boolean atEnd = at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + 20)) == length;
        if (found.isPresent() && found.get().isOfTheFile(zip, atEnd)) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether it is not that of a ZIP stored inside: in a file that is cut off, the end of an inner
   * one can be the last that is left.
   */
  private boolean isOfTheFile(ZipBytes zip, boolean atEnd) throws IOException {
    if (split || shift == 0) {
      return atEnd || !split;
    }
    return atEnd && zip.read(0, 4).getInt(0) != LocalHeader.SIGNATURE;
  }

  private static Optional<CentralDirectory> at(ZipBytes zip, long position, ByteBuffer slice)
      throws IOException {
    ByteBuffer end = slice.order(ByteOrder.LITTLE_ENDIAN);
    int disk = Short.toUnsignedInt(end.getShort(4));
    long size = Integer.toUnsignedLong(end.getInt(12));
    long offset = Integer.toUnsignedLong(end.getInt(16));
    if (position >= LOCATOR_BYTES) {
      ByteBuffer locator = zip.read(position - LOCATOR_BYTES, LOCATOR_BYTES);
      if (locator.getInt(0) == LOCATOR_SIGNATURE) {
        return zip64(zip, position - LOCATOR_BYTES, locator);
      }
    }
    return placed(zip, position, size, offset, disk != 0 && disk != 0xffff);
  }

  private static Optional<CentralDirectory> zip64(ZipBytes zip, long position, ByteBuffer locator)
      throws IOException {
    if (locator.getInt(16) > 1) {
      return Optional.of(new CentralDirectory(0, 0, 0, true));
    }
    for (long at : new long[] {locator.getLong(8), position - END64_BYTES}) {
      if (at >= 0 && at <= position - END64_BYTES) {
        ByteBuffer end = zip.read(at, END64_BYTES);
        if (end.getInt(0) == END64_SIGNATURE) {
          return placed(zip, at, end.getLong(40), end.getLong(48), end.getInt(16) != 0);
        }
      }
    }
    return Optional.empty();
  }

  /** The directory ends where its end record begins, or else lies where the record says. */
  private static Optional<CentralDirectory> placed(
      ZipBytes zip, long end, long size, long offset, boolean split) throws IOException {
    if (split) {
      return Optional.of(new CentralDirectory(0, 0, 0, true));
    }
    if (size < 0 || offset < 0 || size > end || offset > end - size) {
      return Optional.empty();
    }
    long start = end - size;
    if (size == 0 || startsAt(zip, start)) {
      return Optional.of(new CentralDirectory(start, end, start - offset, false));
    }
    return startsAt(zip, offset)
        ? Optional.of(new CentralDirectory(offset, offset + size, 0, false))
        : Optional.empty();
  }

  private static boolean startsAt(ZipBytes zip, long position) throws IOException {
    return zip.size() - position >= DirectoryRecord.FIXED_BYTES
        && zip.read(position, 4).getInt(0) == DirectoryRecord.SIGNATURE;
  }
}
