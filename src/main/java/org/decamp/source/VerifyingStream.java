package org.decamp.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/**
 * Lets content through only as long as it fits what its container states: the size, and the CRC-32
 * where there is one. No ZIP library checks this for random access ({@code java-engineering},
 * section 8.2).
 */
final class VerifyingStream extends InputStream {

  private final InputStream content;
  private final String path;
  private final long size;
  private final OptionalLong stated;
  private final CRC32 crc = new CRC32();
  private long seen;
  private boolean settled;

  VerifyingStream(InputStream content, String path, long size, OptionalLong stated) {
    this.content = content;
    this.path = path;
    this.size = size;
    this.stated = stated;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (settled) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    if (seen == size) {
      settle();
      return -1;
    }
    int n = content.read(target, offset, (int) Math.min(length, size - seen));
    if (n < 0) {
      throw new DamagedEntryException("shorter than stated: " + path);
    }
    if (stated.isPresent()) {
      crc.update(target, offset, n);
    }
    seen += n;
    if (seen == size) {
      settle(); // before the last bytes are handed out: not every reader comes back for the end
    }
    return n;
  }

  private void settle() throws IOException {
    if (content.read() >= 0) {
      throw new DamagedEntryException("longer than stated: " + path);
    }
    if (content instanceof InflatingStream inflating && !inflating.usedAll()) {
      throw new DamagedEntryException("more compressed bytes than content: " + path);
    }
    if (stated.isPresent() && stated.getAsLong() != crc.getValue()) {
      throw new DamagedEntryException("checksum does not match: " + path);
    }
    settled = true;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
