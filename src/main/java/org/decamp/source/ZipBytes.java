package org.decamp.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The bytes of one ZIP, opened once for reading and shared by all threads that read entries. */
final class ZipBytes implements AutoCloseable {

  private final PositionedBytes bytes;
  private final Workspaces workspaces;

  ZipBytes(PositionedBytes bytes, Workspaces workspaces) {
    this.bytes = bytes;
    this.workspaces = workspaces;
  }

  static ZipBytes open(Path file, Workspaces workspaces) throws IOException {
    return new ZipBytes(FileBytes.open(file), workspaces);
  }

  /** Bytes of the ZIP when it was opened. */
  long size() {
    return bytes.size();
  }

  Workspaces workspaces() {
    return workspaces;
  }

  /** Reads at least one byte into the array, or returns -1 at the end of the ZIP. */
  int read(long position, byte[] target, int offset, int length) throws IOException {
    return bytes.read(position, target, offset, length);
  }

  /**
   * Reads exactly so many bytes, little-endian as everything in a ZIP.
   *
   * @throws EOFException if the file ends before
   */
  ByteBuffer read(long position, int length) throws IOException {
    if (position < 0 || position > size() - length) {
      throw new EOFException("the file ends before");
    }
    byte[] content = new byte[length];
    int filled = 0;
    while (filled < length) {
      int n = read(position + filled, content, filled, length - filled);
      if (n < 0) {
        throw new EOFException("the file became shorter");
      }
      filled += n;
    }
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
