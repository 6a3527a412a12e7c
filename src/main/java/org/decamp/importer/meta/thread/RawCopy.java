package org.decamp.importer.meta.thread;

import java.io.IOException;
import java.io.OutputStream;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The way of the deflated source bytes into the vault. A failure to write must not be taken for
 * damage of the input that is read by the same call, so it is kept and told afterwards.
 */
final class RawCopy extends OutputStream {

  private final OutputStream out;
  private @Nullable IOException failure;

  RawCopy(OutputStream out) {
    this.out = out;
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
      failure = e;
      throw e;
    }
  }

  /**
   * Tells whether all was written so far.
   *
   * @throws Problem.InputOutput if not
   */
  void check() throws Problem.InputOutput {
    if (failure != null) {
      throw failed(failure);
    }
  }

  /** Passes on what is still buffered. */
  void finish() throws Problem.InputOutput {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static Problem.InputOutput failed(IOException e) {
    return new Problem.InputOutput(
        "the vault could not be written", "Make room on the disk and try again.", e);
  }
}
