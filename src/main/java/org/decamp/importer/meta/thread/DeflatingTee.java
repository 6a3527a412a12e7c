package org.decamp.importer.meta.thread;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Deflates what passes, for files whose own compressed bytes are damaged and cannot be kept; the
 * copy is complete once this is closed.
 */
final class DeflatingTee extends FilterInputStream {

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final DeflaterOutputStream copy;
  private boolean closed;

  DeflatingTee(InputStream in, OutputStream deflatedCopy) {
    super(in);
    this.copy = new DeflaterOutputStream(deflatedCopy, deflater);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    if (n > 0) {
      copy.write(bytes, offset, n);
    }
    return n;
  }

  /** Completes the copy. */
  void finish() throws IOException {
    if (!closed) {
      closed = true;
      copy.finish();
    }
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    super.close();
  }
}
