package org.decamp.testing.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A valid Ogg file of twenty milliseconds of silence in Opus (RFC 3533 and RFC 7845), with a
 * comment that makes it another file for every voice note.
 */
final class TinyOgg {

  private static final int PRE_SKIP = 312;
  private static final int SAMPLES = 960;
  private static final int POLYNOMIAL = 0x04C11DB7;
  private static final byte[] SILENCE = HexFormat.of().parseHex("f8fffe");

  private TinyOgg() {}

  /** Silence that is told apart from others by what it stands for. */
  static byte[] silence(byte[] insteadOf) {
    CRC32 crc = new CRC32();
    crc.update(insteadOf);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put(ascii("OpusHead")).put((byte) 1).put((byte) 1).putShort((short) PRE_SKIP);
    head.putInt(48_000).putShort((short) 0).put((byte) 0);
    file.writeBytes(page(2, 0, 0, head.array()));
    byte[] vendor = ascii("voice " + HexFormat.of().toHexDigits((int) crc.getValue()));
    ByteBuffer tags = ByteBuffer.allocate(16 + vendor.length).order(ByteOrder.LITTLE_ENDIAN);
    tags.put(ascii("OpusTags")).putInt(vendor.length).put(vendor).putInt(0);
    file.writeBytes(page(0, 0, 1, tags.array()));
    file.writeBytes(page(4, PRE_SKIP + SAMPLES, 2, SILENCE));
    return file.toByteArray();
  }

  private static byte[] page(int flags, long granule, int sequence, byte[] packet) {
    ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
    page.put(ascii("OggS")).put((byte) 0).put((byte) flags).putLong(granule);
    page.putInt(1).putInt(sequence).putInt(0).put((byte) 1).put((byte) packet.length).put(packet);
    page.putInt(22, crc(page.array()));
    return page.array();
  }

  /** The checksum of a page, its own field being zero. */
  private static int crc(byte[] page) {
    int crc = 0;
    for (byte b : page) {
      crc ^= (b & 0xFF) << 24;
      for (int i = 0; i < 8; i++) {
        crc = crc < 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
      }
    }
    return crc;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
