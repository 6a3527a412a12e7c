package org.decamp.exporter.sealed;

import java.io.IOException;
import java.io.InputStream;

/** The content of a payload from its beginning to its end; closes the payload with itself. */
final class PayloadInput extends InputStream {

  private final PayloadBytes bytes;
  private long position;

  PayloadInput(PayloadBytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = length == 0 ? 0 : bytes.read(position, target, offset, length);
    position += Math.max(n, 0);
    return n;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
