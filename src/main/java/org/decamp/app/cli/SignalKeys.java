package org.decamp.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import org.decamp.app.SignalKeySource;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;

/** Takes Signal's recovery key from a person or a script, and wipes what it was typed into. */
final class SignalKeys implements SignalKeySource {

  private static final int ATTEMPTS = 3;

  /** Where the characters come from; the caller wipes them. */
  private interface Text {
    char[] next() throws Problem;
  }

  private final Text text;
  private final int attempts;

  private SignalKeys(Text text, int attempts) {
    this.text = text;
    this.attempts = attempts;
  }

  static SignalKeys of(SecretLine line) {
    return new SignalKeys(line::next, 1);
  }

  static SignalKeys typed(HiddenInput input, PrintWriter notes) {
    return new SignalKeys(new Typed(input, notes), ATTEMPTS);
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
        notes.println("That key does not open the backup, or it is mistyped. Try again.");
        notes.flush();
      }
      asked = true;
      try {
        return input
            .ask("Recovery key of Signal, 64 letters and digits: ")
            .orElseThrow(Typed::nobody);
      } catch (IOException e) {
        throw nobody();
      }
    }

    private static Problem.Usage nobody() {
      return new Problem.Usage(
          "there is no terminal to ask for Signal's recovery key",
          "Run this in a terminal, or use --signal-key-fd N.");
    }
  }
}
