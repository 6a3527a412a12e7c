package org.decamp.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file in which bits are turned over and back. */
final class OpenFile implements AutoCloseable {

  private final FileChannel channel;

  OpenFile(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  long size() throws IOException {
    return channel.size();
  }

  /** Turns over the bits of a byte that are set in the mask; twice is as if nothing had been. */
  void flip(long at, int mask) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    channel.read(one, at);
    one.put(0, (byte) (one.get(0) ^ mask)).rewind();
    channel.write(one, at);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
