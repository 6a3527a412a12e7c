package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a ZIP in one pass, each entry with its sizes before its bytes, and the same bytes for the
 * same entries. It holds nothing of the entries it wrote: those of Java and of Commons Compress
 * keep several hundred bytes of each, which for 250,000 is half of the heap.
 */
final class ZipWriter {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int ZIP64_EXTRA = 1;
  private static final long MOST_32 = 0xffff_ffffL;
  private static final int MOST_16 = 0xffff;
  private static final short VERSION = 20;
  private static final short VERSION_64 = 45;
  private static final short UNIX = 3 << 8;

  /**
   * 1980-01-01, the first day that a ZIP knows: when something was exported is nobody's business.
   */
  private static final short DATE = 1 << 5 | 1;

  /** A regular file, for its owner alone. */
  private static final int ATTRIBUTES = 0100600 << 16;

  private final OutputStream out;
  private final Spool directory;
  private long position;
  private long entries;

  /** How the bytes of an entry are packed. */
  enum Method {
    STORED,
    DEFLATED
  }

  /**
   * What is known of an entry before it is written.
   *
   * @param path of ASCII
   * @param crc the CRC-32 of its content
   * @param packed how many bytes follow
   * @param size bytes of its content
   */
  record Entry(String path, Method method, long crc, long packed, long size) {

    private short code() {
      return switch (method) {
        case STORED -> 0;
        case DEFLATED -> 8;
      };
    }

    private boolean wide() {
      return packed >= MOST_32 || size >= MOST_32;
    }
  }

  /** Writes the bytes of an entry. */
  @FunctionalInterface
  interface Content<X extends Exception> {
    void writeTo(OutputStream out) throws IOException, X;
  }

  /**
   * @param out not closed here
   * @param directory keeps the list of entries until the end; closed by the caller
   */
  ZipWriter(OutputStream out, Spool directory) {
    this.out = out;
    this.directory = directory;
  }

  /**
   * Writes an entry.
   *
   * @throws IllegalStateException if the content is not as long as was said: a bug
   */
  <X extends Exception> void add(Entry entry, Content<X> content) throws IOException, X {
    long header = position;
    byte[] name = entry.path().getBytes(StandardCharsets.US_ASCII);
    put(localHeader(entry, name));
    Counting counting = new Counting(out);
    content.writeTo(counting);
    if (counting.count != entry.packed()) {
      throw new IllegalStateException("an entry is not as long as was said");
    }
    position += entry.packed();
    record(entry, name, header);
    entries++;
  }

  private static byte[] localHeader(Entry entry, byte[] name) {
    ByteBuffer header = buffer(30 + name.length + 20).putInt(LOCAL);
    common(header, entry, entry.wide());
    header.putShort((short) name.length).putShort((short) (entry.wide() ? 20 : 0)).put(name);
    if (entry.wide()) {
      header.putShort((short) ZIP64_EXTRA).putShort((short) 16);
      header.putLong(entry.size()).putLong(entry.packed());
    }
    return bytes(header);
  }

  private static void common(ByteBuffer header, Entry entry, boolean wide) {
    header.putShort(wide ? VERSION_64 : VERSION).putShort((short) 0).putShort(entry.code());
    header.putShort((short) 0).putShort(DATE).putInt((int) entry.crc());
    header.putInt(narrow(entry.packed(), entry.wide())).putInt(narrow(entry.size(), entry.wide()));
  }

  private static int narrow(long value, boolean elsewhere) {
    return elsewhere ? -1 : (int) value;
  }

  private void record(Entry entry, byte[] name, long header) throws IOException {
    boolean far = header >= MOST_32;
    int extra = (entry.wide() ? 16 : 0) + (far ? 8 : 0);
    ByteBuffer record = buffer(46 + name.length + 4 + extra).putInt(CENTRAL);
    record.putShort((short) (UNIX | VERSION_64));
    common(record, entry, entry.wide() || far);
    record.putShort((short) name.length).putShort((short) (extra == 0 ? 0 : 4 + extra));
    record.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    record.putInt(ATTRIBUTES).putInt(narrow(header, far)).put(name);
    if (extra > 0) {
      record.putShort((short) ZIP64_EXTRA).putShort((short) extra);
      if (entry.wide()) {
        record.putLong(entry.size()).putLong(entry.packed());
      }
      if (far) {
        record.putLong(header);
      }
    }
    directory.write(bytes(record));
  }

  /** Writes the list of entries; the ZIP is complete then. */
  void finish() throws IOException {
    long start = position;
    Counting counting = new Counting(out);
    directory.copyTo(counting);
    position += counting.count;
    long length = counting.count;
    boolean wide = entries >= MOST_16 || start >= MOST_32 || length >= MOST_32;
    if (wide) {
      long end64 = position;
      ByteBuffer end = buffer(56 + 20).putInt(END64).putLong(44);
      end.putShort((short) (UNIX | VERSION_64)).putShort(VERSION_64).putInt(0).putInt(0);
      end.putLong(entries).putLong(entries).putLong(length).putLong(start);
      put(bytes(end.putInt(LOCATOR).putInt(0).putLong(end64).putInt(1)));
    }
    short count = (short) (wide ? -1 : entries);
    ByteBuffer end = buffer(22).putInt(END).putShort((short) 0).putShort((short) 0);
    end.putShort(count).putShort(count);
    end.putInt(narrow(length, wide)).putInt(narrow(start, wide)).putShort((short) 0);
    put(bytes(end));
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] bytes(ByteBuffer filled) {
    byte[] bytes = new byte[filled.flip().remaining()];
    filled.get(bytes);
    return bytes;
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  /** Passes bytes on and counts them. */
  private static final class Counting extends OutputStream {

    private final OutputStream out;
    private long count;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }
}
