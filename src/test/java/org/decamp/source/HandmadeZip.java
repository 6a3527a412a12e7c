package org.decamp.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIPs byte by byte, with every field open to lies. */
final class HandmadeZip {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Entry> entries = new ArrayList<>();
  private int junk;
  private boolean zip64End;
  private int disk;
  private String comment = "";

  /** One entry; the fields are what the headers will state. */
  static final class Entry {
    byte[] name;
    byte[] data;
    int method;
    int flags;
    int crc;
    long packed;
    long size;
    long offset;
    int dataStart;
    byte[] extra = new byte[0];
    boolean descriptor;
    boolean marked = true;
    boolean zip64;

    Entry(byte[] name, byte[] content, boolean deflated) {
      this.name = name;
      this.data = deflated ? deflate(content) : content;
      this.method = deflated ? 8 : 0;
      CRC32 sum = new CRC32();
      sum.update(content);
      this.crc = (int) sum.getValue();
      this.packed = data.length;
      this.size = content.length;
    }

    Entry described(boolean withMark) {
      descriptor = true;
      marked = withMark;
      flags |= 8;
      return this;
    }

    Entry wide() {
      zip64 = true;
      return this;
    }
  }

  static Entry deflated(String name, String content) {
    return new Entry(name.getBytes(UTF_8), content.getBytes(UTF_8), true);
  }

  static Entry stored(String name, String content) {
    return new Entry(name.getBytes(UTF_8), content.getBytes(UTF_8), false);
  }

  HandmadeZip junk(byte[] bytes) {
    junk = bytes.length;
    out.writeBytes(bytes);
    return this;
  }

  HandmadeZip comment(String text) {
    comment = text;
    return this;
  }

  HandmadeZip zip64End() {
    zip64End = true;
    return this;
  }

  HandmadeZip onDisk(int number) {
    disk = number;
    return this;
  }

  /** Writes the entry with its data; its directory record follows in {@link #bytes}. */
  HandmadeZip add(Entry e) {
    e.offset = (long) out.size() - junk;
    boolean later = e.descriptor;
    int crc = later ? 0 : e.crc;
    byte[] extra = e.zip64 && !later ? join(zip64(e.size, e.packed), e.extra) : e.extra;
    ByteBuffer header = le(30 + e.name.length + extra.length);
    header.putInt(0x04034b50).putShort((short) 20).putShort((short) e.flags);
    header.putShort((short) e.method).putInt(0).putInt(crc);
    header.putInt(later ? 0 : e.zip64 ? -1 : (int) e.packed);
    header.putInt(later ? 0 : e.zip64 ? -1 : (int) e.size);
    header.putShort((short) e.name.length).putShort((short) extra.length).put(e.name).put(extra);
    out.writeBytes(all(header));
    e.dataStart = out.size();
    out.writeBytes(e.data);
    if (later) {
      ByteBuffer tail = le((e.marked ? 4 : 0) + (e.zip64 ? 20 : 12));
      if (e.marked) {
        tail.putInt(0x08074b50);
      }
      tail.putInt(e.crc);
      if (e.zip64) {
        tail.putLong(e.packed).putLong(e.size);
      } else {
        tail.putInt((int) e.packed).putInt((int) e.size);
      }
      out.writeBytes(all(tail));
    }
    return list(e);
  }

  /** Only lists the entry; its data is that of another. */
  HandmadeZip list(Entry e) {
    entries.add(e);
    return this;
  }

  byte[] bytes() {
    int start = out.size();
    for (Entry e : entries) {
      byte[] extra = e.zip64 ? join(zip64(e.size, e.packed, e.offset), e.extra) : e.extra;
      ByteBuffer record = le(46 + e.name.length + extra.length);
      record.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
      record.putShort((short) e.flags).putShort((short) e.method).putInt(0).putInt(e.crc);
      record.putInt(e.zip64 ? -1 : (int) e.packed).putInt(e.zip64 ? -1 : (int) e.size);
      record.putShort((short) e.name.length).putShort((short) extra.length);
      record.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      record.putInt(e.zip64 ? -1 : (int) e.offset).put(e.name).put(extra);
      out.writeBytes(all(record));
    }
    int size = out.size() - start;
    if (zip64End) {
      long at = (long) out.size() - junk;
      ByteBuffer wide = le(76);
      wide.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
      wide.putInt(0).putInt(0).putLong(entries.size()).putLong(entries.size());
      wide.putLong(size).putLong((long) start - junk);
      wide.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
      out.writeBytes(all(wide));
    }
    byte[] note = comment.getBytes(UTF_8);
    ByteBuffer end = le(22 + note.length);
    end.putInt(0x06054b50).putShort((short) disk).putShort((short) disk);
    end.putShort((short) (zip64End ? -1 : entries.size()));
    end.putShort((short) (zip64End ? -1 : entries.size()));
    end.putInt(zip64End ? -1 : size).putInt(zip64End ? -1 : start - junk);
    end.putShort((short) note.length).put(note);
    out.writeBytes(all(end));
    return out.toByteArray();
  }

  static byte[] unicodePath(byte[] raw, String name) {
    byte[] utf8 = name.getBytes(UTF_8);
    CRC32 crc = new CRC32();
    crc.update(raw);
    ByteBuffer field = le(9 + utf8.length);
    field.putShort((short) 0x7075).putShort((short) (5 + utf8.length)).put((byte) 1);
    return all(field.putInt((int) crc.getValue()).put(utf8));
  }

  private static byte[] zip64(long... values) {
    ByteBuffer field = le(4 + 8 * values.length);
    field.putShort((short) 1).putShort((short) (8 * values.length));
    Arrays.stream(values).forEach(field::putLong);
    return all(field);
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] all(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static ByteBuffer le(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
