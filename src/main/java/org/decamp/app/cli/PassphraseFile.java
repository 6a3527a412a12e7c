package org.decamp.app.cli;

import java.io.InputStream;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** The first line of a file or of standard input, in UTF-8, for scripts. */
final class PassphraseFile implements PassphraseSource {

  private final SecretLine line;

  /**
   * Names the file.
   *
   * @param file a path, or {@code -} for standard input
   */
  PassphraseFile(String file, InputStream standardInput) {
    this(
        new SecretLine(
            "passphrase", file, "--passphrase-file or DECAMP_PASSPHRASE_FILE", standardInput));
  }

  PassphraseFile(SecretLine line) {
    this.line = line;
  }

  @Override
  public Passphrase existing() throws Problem {
    return new Passphrase(line());
  }

  /** The next line, the caller's to wipe: a file has one, standard input may have more. */
  char[] line() throws Problem {
    return line.next();
  }

  @Override
  public Passphrase chosen(Purpose purpose) throws Problem {
    return existing();
  }

  @Override
  public int attempts() {
    return 1;
  }
}
