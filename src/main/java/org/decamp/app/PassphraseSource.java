package org.decamp.app;

import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** Who knows the passphrase: a person at a terminal, or a file for scripts. */
public interface PassphraseSource {

  /**
   * The passphrase of an existing vault; the caller wipes it.
   *
   * @throws Problem.Usage if there is nobody to ask
   */
  Passphrase existing() throws Problem;

  /**
   * The passphrase for a new vault; the caller wipes it. A person is asked twice.
   *
   * @throws Problem.Usage if there is nobody to ask or the passphrase will not do
   */
  Passphrase chosen() throws Problem;

  /** How often {@link #existing} may be called for one vault; 1 where the answer cannot change. */
  int attempts();
}
