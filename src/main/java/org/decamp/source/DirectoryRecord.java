package org.decamp.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One record of a ZIP's list, as it stands there and not yet believed.
 *
 * @param name as stored, decoded
 * @param longName whether the stored name has more bytes than a path may have
 * @param flags general purpose bits
 * @param method of compression
 * @param packed compressed bytes
 * @param size uncompressed bytes
 * @param header offset of the local header as stated
 * @param wide whether it has the extra field of Zip64
 */
record DirectoryRecord(
    String name,
    boolean longName,
    int flags,
    int method,
    int crc,
    long packed,
    long size,
    long header,
    boolean wide) {

  static final int SIGNATURE = 0x02014b50;
  static final int FIXED_BYTES = 46;

  private static final int ENCRYPTED_BITS = 0x2041;
  private static final int UTF8_BIT = 0x0800;
  private static final int DESCRIPTOR_BIT = 0x0008;
  private static final int ZIP64_EXTRA = 0x0001;
  private static final int UNICODE_PATH_EXTRA = 0x7075;
  private static final long IN_EXTRA = 0xffffffffL;

  /** Bytes of name, extra field and comment after the fixed part. */
  static int variableBytes(ByteBuffer fixed) {
    return nameBytes(fixed) + extraBytes(fixed) + Short.toUnsignedInt(fixed.getShort(32));
  }

  /** Reads a record from its fixed part at 0 and the variable part after it. */
  static DirectoryRecord read(ByteBuffer record) {
    byte[] raw = new byte[nameBytes(record)];
    record.get(FIXED_BYTES, raw);
    ByteBuffer extra = record.slice(FIXED_BYTES + raw.length, extraBytes(record));
    long size = Integer.toUnsignedLong(record.getInt(24));
    long packed = Integer.toUnsignedLong(record.getInt(20));
    long header = Integer.toUnsignedLong(record.getInt(42));
    Optional<ByteBuffer> zip64 = field(extra, ZIP64_EXTRA);
    if (zip64.isPresent()) { // holds, in this order, only what did not fit above
      ByteBuffer wide = zip64.get();
      size = size == IN_EXTRA ? next(wide) : size;
      packed = packed == IN_EXTRA ? next(wide) : packed;
      header = header == IN_EXTRA ? next(wide) : header;
    }
    return new DirectoryRecord(
        unicodeName(extra, raw).orElseGet(() -> EntryName.decode(raw)),
        raw.length > EntryName.MOST_BYTES,
        Short.toUnsignedInt(record.getShort(8)),
        Short.toUnsignedInt(record.getShort(10)),
        record.getInt(16),
        packed,
        size,
        header,
        zip64.isPresent());
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  boolean isEncrypted() {
    return (flags & ENCRYPTED_BITS) != 0;
  }

  /** Whether the name is marked as UTF-8. */
  boolean isMarkedUtf8() {
    return (flags & UTF8_BIT) != 0;
  }

  /** Whether CRC and sizes follow the data, because the writer could not seek. */
  boolean isDescribedAfter() {
    return (flags & DESCRIPTOR_BIT) != 0;
  }

  /** The value of an extra field, if the record has one with that id. */
  static Optional<ByteBuffer> field(ByteBuffer extras, int id) {
    ByteBuffer extra = extras.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 4) {
      int found = Short.toUnsignedInt(extra.getShort());
      int length = Short.toUnsignedInt(extra.getShort());
      if (length > extra.remaining()) {
        return Optional.empty();
      }
      if (found == id) {
        return Optional.of(extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN));
      }
      extra.position(extra.position() + length);
    }
    return Optional.empty();
  }

  /** Info-ZIP's UTF-8 name beside one in a code page; valid only if it belongs to that name. */
  static Optional<String> unicodeName(ByteBuffer extra, byte[] raw) {
    return field(extra, UNICODE_PATH_EXTRA)
        .filter(value -> value.remaining() > 5 && value.get(0) == 1)
        .filter(value -> value.getInt(1) == crc(raw))
        .map(value -> StandardCharsets.UTF_8.decode(value.position(5)).toString());
  }

  /** A missing number becomes one that no check lets through. */
  static long next(ByteBuffer wide) {
    return wide.remaining() >= Long.BYTES ? wide.getLong() : -1;
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static int nameBytes(ByteBuffer fixed) {
    return Short.toUnsignedInt(fixed.getShort(28));
  }

  private static int extraBytes(ByteBuffer fixed) {
    return Short.toUnsignedInt(fixed.getShort(30));
  }
}
