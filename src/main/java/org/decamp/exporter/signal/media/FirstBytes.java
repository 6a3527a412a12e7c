package org.decamp.exporter.signal.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first so many bytes of a stream; the padding behind them stays unseen. */
final class FirstBytes extends FilterInputStream {

  private long rest;

  FirstBytes(InputStream in, long count) {
    super(in);
    this.rest = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (rest == 0) {
      return -1;
    }
    int read = super.read(bytes, offset, (int) Math.min(length, rest));
    rest -= Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(Math.min(count, rest));
    rest -= skipped;
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(super.available(), rest);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
