package org.decamp.app;

import java.util.Arrays;
import org.decamp.exporter.Selection;
import org.decamp.exporter.redaction.PseudonymousVault;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.job.Problem;
import org.decamp.vault.VaultReader;

/**
 * A vault as a copy may show it, and what of it was chosen.
 *
 * @param reader the vault, under pseudonyms if the choice says so
 * @param selection in the ids of that reader
 */
record ChosenVault(VaultReader reader, Selection selection) {

  static ChosenVault of(OpenVault vault, Choice choice) throws Problem {
    Selection selection = choice.resolve(vault.reader());
    if (!choice.pseudonyms()) {
      return new ChosenVault(vault.reader(), selection);
    }
    byte[] secret = vault.secret(Pseudonyms.PURPOSE);
    try {
      PseudonymousVault pseudonymous = new PseudonymousVault(vault.reader(), secret);
      return new ChosenVault(pseudonymous, pseudonymous.selection(selection));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
