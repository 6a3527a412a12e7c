package org.decamp.app;

import java.io.IOException;
import org.decamp.exporter.whatsapp.crypt15.RootKey;
import org.decamp.job.Problem;

/** Where the key of an encrypted backup of WhatsApp comes from. */
public interface WhatsAppKeySource {

  /**
   * Gets the key, once more if the last one did not fit.
   *
   * @return the caller closes it
   * @throws Problem.WrongSecret if what came cannot be one
   */
  RootKey next() throws Problem;

  /** How often it may be asked. */
  int attempts();

  /** Something that is done with a key. */
  @FunctionalInterface
  interface Attempt<T> {

    /**
     * Does it.
     *
     * @param key to be closed
     * @throws Problem.WrongSecret if it is not the right one
     */
    T with(RootKey key) throws IOException, Problem;
  }

  /**
   * Tries keys until one fits, or there are enough of them.
   *
   * @throws Problem.WrongSecret if none fits
   */
  default <T> T tryOn(Attempt<T> attempt) throws IOException, Problem {
    for (int i = 1; ; i++) {
      try {
        return attempt.with(next());
      } catch (Problem.WrongSecret e) {
        if (i >= attempts()) {
          throw e;
        }
      }
    }
  }
}
