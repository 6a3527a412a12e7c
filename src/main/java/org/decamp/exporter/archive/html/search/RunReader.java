package org.decamp.exporter.archive.html.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.decamp.exporter.Scratch;

/** Reads numbers and texts back from a scratch file; removes it when it is closed. */
final class RunReader implements AutoCloseable {

  /** What stands after the last number; all numbers are smaller. */
  static final long END = Long.MIN_VALUE;

  private static final int BUFFER = 1 << 16;

  private final Scratch scratch;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;

  RunReader(Scratch scratch) throws IOException {
    this.scratch = scratch;
    this.in = scratch.read();
  }

  /** A number, or {@link #END}. */
  long next() throws IOException {
    int b = read();
    return b < 0 ? END : number(b);
  }

  long number() throws IOException {
    return number(read());
  }

  private long number(int first) throws IOException {
    long value = 0;
    int b = first;
    for (int shift = 0; ; shift += 7) {
      if (b < 0) {
        throw new EOFException("a scratch file is cut");
      }
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
      b = read();
    }
  }

  byte[] bytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      if (at == filled && !fill()) {
        throw new EOFException("a scratch file is cut");
      }
      int more = Math.min(length - done, filled - at);
      System.arraycopy(buffer, at, bytes, done, more);
      at += more;
      done += more;
    }
    return bytes;
  }

  /** Bytes after their number. */
  byte[] bytes() throws IOException {
    return bytes((int) number());
  }

  private int read() throws IOException {
    return at < filled || fill() ? buffer[at++] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = in.read(buffer);
    return filled > 0;
  }

  String text(int utf8Length) throws IOException {
    return new String(bytes(utf8Length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
    scratch.close();
  }
}
