package org.decamp.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Deflates what is read through it, for sources that have no compressed form of their own. The
 * lowest level, because the copy is kept for safety and speed matters more than its size.
 */
final class DeflatingCopyStream extends FilterInputStream {

  private static final int BUFFER_BYTES = 8 << 10;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final DeflaterOutputStream copy;
  private boolean finished;

  DeflatingCopyStream(InputStream content, OutputStream target) {
    super(content);
    copy = new DeflaterOutputStream(target, deflater, BUFFER_BYTES);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = in.read(target, offset, length);
    if (n > 0) {
      copy.write(target, offset, n);
    } else if (n < 0 && !finished) {
      finished = true;
      copy.finish();
      copy.flush();
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.min(Math.max(n, 0), BUFFER_BYTES)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    in.close();
  }
}
