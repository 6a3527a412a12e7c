package org.decamp.exporter.sealed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Seals what is written, chunk by chunk. Only {@link #finish} writes the chunk that says that
 * nothing is missing, so that what a failure left behind is never taken for whole; jagged's own
 * channel says so whenever it is closed.
 */
final class PayloadOutput extends OutputStream {

  private final OutputStream out;
  private final PayloadCipher cipher;
  private final byte[] content = new byte[PayloadCipher.CHUNK];
  private final byte[] sealed = new byte[PayloadCipher.SEALED_CHUNK];
  private int filled;
  private long chunk;
  private boolean finished;

  /** Takes both over. */
  PayloadOutput(OutputStream out, PayloadCipher cipher) {
    this.out = out;
    this.cipher = cipher;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (filled == content.length) {
        seal(false);
      }
      int n = Math.min(left, content.length - filled);
      System.arraycopy(bytes, from, content, filled, n);
      filled += n;
      from += n;
      left -= n;
    }
  }

  private void seal(boolean last) throws IOException {
    if (finished) {
      throw new IOException("the payload is finished");
    }
    out.write(sealed, 0, cipher.seal(chunk++, last, content, filled, sealed));
    filled = 0;
  }

  /** Ends the payload; nothing may follow but {@link #close}. */
  void finish() throws IOException {
    seal(true);
    finished = true;
    out.flush();
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(content, (byte) 0);
    cipher.close();
    out.close();
  }
}
