package org.decamp.app;

import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;

/** Where the recovery key of a Signal account comes from. */
public interface SignalKeySource {

  /**
   * Gets the key, once more if the last one did not fit.
   *
   * @return the caller closes it
   * @throws Problem.WrongSecret if what came cannot be one
   */
  SignalRecoveryKey next() throws Problem;

  /** How often it may be asked. */
  int attempts();
}
