package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of an open file, which stays open. Several can be read side by side. */
public final class FilePart extends InputStream {

  private final FileChannel file;
  private final long end;
  private long position;

  /**
   * A stretch of it.
   *
   * @param begin offset of its first byte
   * @param end offset behind its last byte
   */
  public FilePart(FileChannel file, long begin, long end) {
    this.file = file;
    this.position = begin;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int wanted = (int) Math.min(length, end - position);
    if (wanted <= 0) {
      return -1;
    }
    int read = file.read(ByteBuffer.wrap(bytes, offset, wanted), position);
    position += Math.max(0, read);
    return read;
  }
}
