package org.decamp.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.decamp.app.SecretSource;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** A person types a passphrase; a new one twice, an existing one up to three times. */
final class TypedPassphrase implements PassphraseSource {

  private static final int ATTEMPTS = 3;

  private final HiddenInput input;
  private final PrintWriter notes;
  private final PassphraseWording wording;
  private boolean asked;

  /** Asks for that of a vault. */
  TypedPassphrase(HiddenInput input, PrintWriter notes) {
    this(input, notes, PassphraseWording.OF_VAULT);
  }

  TypedPassphrase(HiddenInput input, PrintWriter notes, PassphraseWording wording) {
    this.input = input;
    this.notes = notes;
    this.wording = wording;
  }

  @Override
  public Passphrase existing() throws Problem {
    if (asked) {
      say("That passphrase does not fit. Try again.");
    }
    asked = true;
    return ask(wording.question());
  }

  @Override
  public Passphrase chosen(Purpose purpose) throws Problem {
    say(
        switch (purpose) {
          case NEW_VAULT -> "A new vault will be made to keep your conversations encrypted.";
          case REPLACEMENT -> "The vault will open with a new passphrase instead.";
          case ADDITION -> "The vault will open with one more passphrase.";
          case NEW_ARCHIVE -> "The archive will be encrypted with a passphrase of its own.";
        });
    say("Choose a passphrase of 8 characters or more; several random words are good.");
    say(wording.withoutIt());
    for (int attempt = 1; ; attempt++) {
      Passphrase first = ask("New passphrase: ");
      String complaint;
      if (first.length() < SecretSource.SHORTEST) {
        complaint = "That is shorter than 8 characters.";
      } else {
        try (Passphrase second = ask("The same again: ")) {
          if (first.sameAs(second)) {
            return first;
          }
          complaint = "The two are not the same.";
        }
      }
      first.close();
      if (attempt == ATTEMPTS) {
        throw new Problem.Usage("no passphrase was chosen", "Run the same command again.");
      }
      say(complaint + " Try again.");
    }
  }

  @Override
  public int attempts() {
    return ATTEMPTS;
  }

  private Passphrase ask(String question) throws Problem {
    try {
      return input
          .ask(question)
          .map(Passphrase::new)
          .orElseThrow(() ->
              new Problem.Usage(
                  "there is nobody to ask for the passphrase",
                  "Run this in a terminal, or use " + wording.option() + "."));
    } catch (IOException e) {
      throw new Problem.Usage(
          "there is no terminal to ask for the passphrase",
          "Run this in a terminal, or use " + wording.option() + ".");
    }
  }

  private void say(String line) {
    notes.println(line);
    notes.flush();
  }
}
