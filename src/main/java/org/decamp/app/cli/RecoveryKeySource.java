package org.decamp.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import org.decamp.app.SecretSource;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;

/** Opens vaults with the recovery key: typed from its paper, or read from a file by a script. */
final class RecoveryKeySource implements SecretSource {

  private static final int ATTEMPTS = 3;

  /** Where the 36 characters come from; the caller wipes them. */
  private interface Text {
    char[] next() throws Problem;
  }

  private final Text text;
  private final int attempts;

  private RecoveryKeySource(Text text, int attempts) {
    this.text = text;
    this.attempts = attempts;
  }

  static RecoveryKeySource of(PassphraseFile file) {
    return new RecoveryKeySource(file::line, 1);
  }

  static RecoveryKeySource typed(HiddenInput input, PrintWriter notes) {
    return new RecoveryKeySource(new Typed(input, notes), ATTEMPTS);
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
    return attempts;
  }

  /** A person at the terminal. */
  private static final class Typed implements Text {

    private final HiddenInput input;
    private final PrintWriter notes;
    private boolean asked;

    Typed(HiddenInput input, PrintWriter notes) {
      this.input = input;
      this.notes = notes;
    }

    @Override
    public char[] next() throws Problem {
      if (asked) {
        notes.println("That is not the recovery key of this vault, or it is mistyped. Try again.");
        notes.flush();
      }
      asked = true;
      try {
        return input.ask("Recovery key of your vault: ").orElseThrow(Typed::nobody);
      } catch (IOException e) {
        throw nobody();
      }
    }

    private static Problem.Usage nobody() {
      return new Problem.Usage(
          "there is no terminal to ask for the recovery key",
          "Run this in a terminal, or put the key into a file for --passphrase-file FILE.");
    }
  }
}
