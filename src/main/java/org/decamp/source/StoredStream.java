package org.decamp.source;

import java.io.IOException;
import java.io.InputStream;

/** The content of a ZIP entry that is not compressed: a stretch of the file. */
final class StoredStream extends InputStream {

  private final ZipBytes zip;
  private long position;
  private long remaining;

  StoredStream(ZipBytes zip, long position, long length) {
    this.zip = zip;
    this.position = position;
    this.remaining = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int n =
        remaining == 0 ? -1 : zip.read(position, target, offset, (int) Math.min(length, remaining));
    if (n > 0) {
      position += n;
      remaining -= n;
    }
    return n;
  }
}
