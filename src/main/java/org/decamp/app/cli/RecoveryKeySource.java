package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.decamp.app.SecretSource;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;

/** Opens vaults with the recovery key: typed from its paper, or read from a file by a script. */
final class RecoveryKeySource implements SecretSource {

  private static final KeyText.Wording WORDING =
      new KeyText.Wording(
          "Recovery key of your vault: ",
          "That is not the recovery key of this vault, or it is mistyped. Try again.",
          "there is no terminal to ask for the recovery key",
          "Run this in a terminal, or put the key into a file for --passphrase-file FILE.");

  private final KeyText text;

  private RecoveryKeySource(KeyText text) {
    this.text = text;
  }

  static RecoveryKeySource of(PassphraseFile file) {
    return new RecoveryKeySource(KeyText.of(file::line));
  }

  static RecoveryKeySource typed(HiddenInput input, PrintWriter notes) {
    return new RecoveryKeySource(KeyText.typed(input, notes, WORDING));
  }

  @Override
  public RecoveryKey existing() throws Problem {
    char[] typed = text.next();
    try {
      return RecoveryKey.parse(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  @Override
  public Passphrase chosen(Purpose purpose) throws Problem {
    throw new Problem.Usage(
        "a new vault has no recovery key yet",
        "Make the vault with a passphrase, then run decamp vault recovery-key.");
  }

  @Override
  public int attempts() {
    return text.attempts();
  }
}
