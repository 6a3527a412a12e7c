package org.decamp.vault.database;

import java.io.IOException;
import java.io.OutputStream;
import org.decamp.job.Problem;

/** A stream into a content of the vault. */
final class ContentOutput extends OutputStream {

  /** Where the bytes go. */
  interface Target {
    void write(byte[] bytes, int offset, int length) throws Problem;
  }

  /** Carries a problem through the signature of a stream. */
  static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    private Refused(Problem problem) {
      super(problem);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  private final Target target;

  ContentOutput(Target target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      target.write(bytes, offset, length);
    } catch (Problem e) {
      throw new Refused(e);
    }
  }
}
