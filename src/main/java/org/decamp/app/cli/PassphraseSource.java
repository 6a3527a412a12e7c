package org.decamp.app.cli;

import org.decamp.app.SecretSource;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** Who knows a passphrase, and never another kind of secret. */
interface PassphraseSource extends SecretSource {

  @Override
  Passphrase existing() throws Problem;
}
