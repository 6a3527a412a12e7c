package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.decamp.app.SignalKeySource;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;

/** Takes Signal's recovery key from a person or a script, and wipes what it was typed into. */
final class SignalKeys implements SignalKeySource {

  private static final KeyText.Wording WORDING =
      new KeyText.Wording(
          "Recovery key of Signal, 64 letters and digits: ",
          "That key does not open the backup, or it is mistyped. Try again.",
          "there is no terminal to ask for Signal's recovery key",
          "Run this in a terminal, or use --signal-key-fd N.");

  private final KeyText text;

  private SignalKeys(KeyText text) {
    this.text = text;
  }

  static SignalKeys of(SecretLine line) {
    return new SignalKeys(KeyText.of(line::next));
  }

  static SignalKeys typed(HiddenInput input, PrintWriter notes) {
    return new SignalKeys(KeyText.typed(input, notes, WORDING));
  }

  @Override
  public SignalRecoveryKey next() throws Problem {
    char[] typed = text.next();
    try {
      return SignalRecoveryKey.of(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  @Override
  public int attempts() {
    return text.attempts();
  }
}
