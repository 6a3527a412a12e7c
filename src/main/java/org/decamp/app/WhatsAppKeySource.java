package org.decamp.app;

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
}
