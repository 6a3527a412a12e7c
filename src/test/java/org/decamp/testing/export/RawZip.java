package org.decamp.testing.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Builds a ZIP of stored entries by hand, because ZIP libraries refuse to repeat a name. */
final class RawZip {

  private static final int DOS_DATE = 46 << 9 | 9 << 5 | 14;

  private RawZip() {}

  static byte[] of(List<String> names, List<byte[]> contents) {
    int size = 22;
    for (int i = 0; i < names.size(); i++) {
      size += 76 + 2 * names.get(i).length() + contents.get(i).length;
    }
    ByteBuffer zip = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    int[] offsets = new int[names.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = zip.position();
      zip.putInt(0x04034b50);
      common(zip, names.get(i), contents.get(i));
      zip.put(names.get(i).getBytes(StandardCharsets.US_ASCII)).put(contents.get(i));
    }
    int directory = zip.position();
    for (int i = 0; i < offsets.length; i++) {
      zip.putInt(0x02014b50).putShort((short) 20);
      common(zip, names.get(i), contents.get(i));
      zip.putShort((short) 0).putShort((short) 0).putShort((short) 0);
      zip.putInt(0).putInt(offsets[i]);
      zip.put(names.get(i).getBytes(StandardCharsets.US_ASCII));
    }
    int end = zip.position();
    short count = (short) offsets.length;
    zip.putInt(0x06054b50).putInt(0).putShort(count).putShort(count);
    zip.putInt(end - directory).putInt(directory).putShort((short) 0);
    return zip.array();
  }

  /** The fields that a local header and a directory record share, in their common order. */
  private static void common(ByteBuffer zip, String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    zip.putShort((short) 10).putShort((short) 0).putShort((short) 0);
    zip.putShort((short) 0).putShort((short) DOS_DATE);
    zip.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
    zip.putShort((short) name.length()).putShort((short) 0);
  }
}
