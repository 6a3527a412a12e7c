package org.decamp.exporter.deltachat.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file as a stream; several may be read side by side. */
final class SpanInput extends InputStream {

  private final FileChannel channel;
  private final Span span;
  private long at;

  SpanInput(FileChannel channel, Span span) {
    this.channel = channel;
    this.span = span;
    this.at = span.offset();
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
    int wanted = (int) Math.min(length, span.end() - at);
    if (wanted <= 0) {
      return -1;
    }
    int read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), at);
    at += Math.max(0, read);
    return read;
  }
}
