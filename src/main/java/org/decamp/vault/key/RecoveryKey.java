package org.decamp.vault.key;

import java.util.Arrays;
import org.decamp.job.Problem;

/** A secret on paper that opens a vault whose passphrase is forgotten; wiped when closed. */
public final class RecoveryKey implements AutoCloseable {

  private final byte[] secret;

  RecoveryKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Reads what a person typed: any case, with or without dashes and blanks, O for 0, I and L for 1.
   *
   * @param text not changed; the caller wipes it
   * @throws Problem.WrongSecret if it is mistyped
   */
  public static RecoveryKey parse(char[] text) throws Problem {
    throw new IllegalStateException("" + text.length);
  }

  /** The 36 characters in groups of six, to be shown once; the caller wipes them. */
  public char[] text() {
    throw new IllegalStateException();
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public String toString() {
    return "(recovery key)";
  }
}
