package org.decamp.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of one ZIP, opened once for reading and shared by all threads that read entries:
 * positioned reads move no common pointer.
 */
final class ZipBytes implements AutoCloseable {

  private final FileChannel channel;
  private final long size;
  private final Workspaces workspaces;

  private ZipBytes(FileChannel channel, long size, Workspaces workspaces) {
    this.channel = channel;
    this.size = size;
    this.workspaces = workspaces;
  }

  static ZipBytes open(Path file, Workspaces workspaces) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new ZipBytes(channel, channel.size(), workspaces);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Bytes of the file when it was opened. */
  long size() {
    return size;
  }

  Workspaces workspaces() {
    return workspaces;
  }

  /** Reads at least one byte into the array, or returns -1 at the end of the file. */
  int read(long position, byte[] target, int offset, int length) throws IOException {
    return channel.read(ByteBuffer.wrap(target, offset, length), position);
  }

  /**
   * Reads exactly so many bytes, little-endian as everything in a ZIP.
   *
   * @throws EOFException if the file ends before
   */
  ByteBuffer read(long position, int length) throws IOException {
    if (position < 0 || position > size - length) {
      throw new EOFException("the file ends before");
    }
    byte[] bytes = new byte[length];
    int filled = 0;
    while (filled < length) {
      int n = read(position + filled, bytes, filled, length - filled);
      if (n < 0) {
        throw new EOFException("the file became shorter");
      }
      filled += n;
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
