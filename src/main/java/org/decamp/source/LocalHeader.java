package org.decamp.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What precedes an entry's data in a ZIP.
 *
 * @param stated what it states about the entry; nothing yet where a descriptor follows
 * @param dataStart position of the data
 * @param describedAfter whether CRC and sizes follow the data
 */
record LocalHeader(DirectoryRecord stated, long dataStart, boolean describedAfter) {

  static final int SIGNATURE = 0x04034b50;
  static final int BYTES = 30;

  private static final int DESCRIPTOR_BIT = 8;
  private static final int STORED = 0;
  private static final int ZIP64_EXTRA = 0x0001;
  private static final long IN_EXTRA = 0xffffffffL;

  /** Bytes of the name and the extra field that follow the fixed part. */
  static int variableBytes(ByteBuffer header) {
    return Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
  }

  /** Reads the header at a position, or nothing if there is none or it is cut off. */
  static Optional<LocalHeader> read(ZipBytes zip, long position) throws IOException {
    if (position > zip.size() - BYTES) {
      return Optional.empty();
    }
    ByteBuffer fixed = zip.read(position, BYTES);
    int variable = variableBytes(fixed);
    if (fixed.getInt(0) != SIGNATURE || position + BYTES + variable > zip.size()) {
      return Optional.empty();
    }
    byte[] raw = new byte[Short.toUnsignedInt(fixed.getShort(26))];
    ByteBuffer rest = zip.read(position + BYTES, variable).get(raw);
    ByteBuffer extra = rest.slice();
    long packed = Integer.toUnsignedLong(fixed.getInt(18));
    long size = Integer.toUnsignedLong(fixed.getInt(22));
    Optional<ByteBuffer> zip64 = DirectoryRecord.field(extra, ZIP64_EXTRA);
    if (zip64.isPresent()) {
      size = size == IN_EXTRA ? DirectoryRecord.next(zip64.get()) : size;
      packed = packed == IN_EXTRA ? DirectoryRecord.next(zip64.get()) : packed;
    }
    int flags = Short.toUnsignedInt(fixed.getShort(6));
    int method = Short.toUnsignedInt(fixed.getShort(8));
    DirectoryRecord stated =
        new DirectoryRecord(
            DirectoryRecord.unicodeName(extra, raw).orElseGet(() -> EntryName.decode(raw)),
            raw.length > EntryName.MOST_BYTES,
            flags,
            method,
            fixed.getInt(14),
            packed,
            size,
            position,
            zip64.isPresent());
    boolean after = (flags & DESCRIPTOR_BIT) != 0 && !(method == STORED && size > 0);
    return Optional.of(new LocalHeader(stated, position + BYTES + variable, after));
  }

  /** The record that the central directory would have had. */
  DirectoryRecord completed(DataDescriptor found) {
    return new DirectoryRecord(
        stated.name(),
        stated.longName(),
        stated.flags(),
        stated.method(),
        found.crc(),
        found.packed(),
        found.size(),
        stated.header(),
        stated.wide());
  }
}
