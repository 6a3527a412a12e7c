package org.decamp.app.cli;

import java.util.Arrays;
import java.util.Optional;
import org.decamp.exporter.deltachat.PassphraseSource;
import org.decamp.job.Problem;

/** Takes the passphrase of a backup of Delta Chat from a person, without echo, or from a script. */
final class DeltaChatPassphrases implements PassphraseSource {

  private static final String NOBODY = "there is no terminal to ask for the passphrase";

  private final KeyText text;
  private final Optional<KeyText> again;

  private DeltaChatPassphrases(KeyText text, Optional<KeyText> again) {
    this.text = text;
    this.again = again;
  }

  /** That of a backup which is there. */
  static DeltaChatPassphrases existing(Session session, Optional<String> file) {
    return new DeltaChatPassphrases(
        source(
            session,
            file,
            "backup-passphrase-file",
            "Passphrase of the backup: ",
            "That passphrase does not fit. Try again."),
        Optional.empty());
  }

  /** That of a backup which is written; a person is asked twice. */
  static DeltaChatPassphrases chosen(Session session, Optional<String> file) {
    String option = "new-passphrase-file";
    return new DeltaChatPassphrases(
        source(session, file, option, "New passphrase for the backup: ", ""),
        file.isPresent()
            ? Optional.empty()
            : Optional.of(source(session, file, option, "The same again: ", "")));
  }

  private static KeyText source(
      Session session, Optional<String> file, String option, String question, String again) {
    return file.isPresent()
        ? KeyText.of(
            new SecretLine(
                    "passphrase", file.get(), "--" + option, session.surroundings().streams().in())
                ::next)
        : KeyText.typed(
            session::askHidden,
            session.surroundings().streams().err(),
            new KeyText.Wording(
                question, again, NOBODY, "Run this in a terminal, or use --" + option + " FILE."));
  }

  @Override
  public char[] next() throws Problem {
    char[] typed = text.next();
    if (typed.length == 0) {
      throw new Problem.Usage("no passphrase was given", "Run the same command again.");
    }
    try {
      requireTheSameAgain(typed);
      return typed;
    } catch (Problem e) {
      Arrays.fill(typed, '\0');
      throw e;
    }
  }

  private void requireTheSameAgain(char[] typed) throws Problem {
    if (again.isEmpty()) {
      return;
    }
    char[] second = again.get().next();
    boolean same = Arrays.equals(typed, second);
    Arrays.fill(second, '\0');
    if (!same) {
      throw new Problem.Usage("the two are not the same", "Run the same command again.");
    }
  }

  @Override
  public int attempts() {
    return text.attempts();
  }
}
