package org.decamp.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Notices that nobody reads any more, as after {@code decamp show Anna | head}: writers swallow
 * that error, and the rest of a long conversation would be decrypted for nobody.
 */
final class WatchedOutput extends FilterOutputStream {

  private final Runnable closed;

  WatchedOutput(OutputStream out, Runnable closed) {
    super(out);
    this.closed = closed;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      closed.run();
      throw e;
    }
  }
}
