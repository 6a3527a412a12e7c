package org.decamp.app.web.way;

import java.util.Arrays;
import org.decamp.app.SignalKeySource;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;

/** The recovery key of Signal that came with a form; wiped when closed. */
final class TypedSignalKey implements SignalKeySource, AutoCloseable {

  private final char[] typed;

  private TypedSignalKey(char[] typed) {
    this.typed = typed;
  }

  /**
   * Takes a copy of what was typed.
   *
   * @throws Problem.WrongSecret if it cannot be one
   */
  static TypedSignalKey of(char[] typed) throws Problem.WrongSecret {
    SignalRecoveryKey.of(typed).close();
    return new TypedSignalKey(typed.clone());
  }

  @Override
  public SignalRecoveryKey next() throws Problem {
    return SignalRecoveryKey.of(typed);
  }

  @Override
  public int attempts() {
    return 1;
  }

  @Override
  public void close() {
    Arrays.fill(typed, '\0');
  }
}
