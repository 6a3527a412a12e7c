package org.decamp.exporter.deltachat;

import org.decamp.job.Problem;

/** Who knows the passphrase of a backup: a person at a terminal, or a file for scripts. */
public interface PassphraseSource {

  /**
   * Asks for it, once more if the last one did not fit.
   *
   * @return the caller wipes it
   * @throws Problem.Usage if there is nobody to ask
   */
  char[] next() throws Problem;

  /** How often it may be asked. */
  int attempts();
}
