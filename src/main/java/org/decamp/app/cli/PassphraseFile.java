package org.decamp.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.decamp.app.SecretSource;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** The first line of a file or of standard input, in UTF-8, for scripts. */
final class PassphraseFile implements SecretSource {

  /** Longest line that is taken for a passphrase, bytes. */
  private static final int LONGEST = 4096;

  private final String file;
  private final InputStream standardInput;

  /**
   * Names the file.
   *
   * @param file a path, or {@code -} for standard input
   */
  PassphraseFile(String file, InputStream standardInput) {
    this.file = file;
    this.standardInput = standardInput;
  }

  @Override
  public Passphrase existing() throws Problem {
    return new Passphrase(line());
  }

  /** The next line, the caller's to wipe: a file has one, standard input may have more. */
  char[] line() throws Problem {
    try {
      if (file.equals("-")) {
        return firstLine(standardInput);
      }
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        return firstLine(in);
      }
    } catch (CharacterCodingException e) {
      throw new Problem.Usage("the passphrase file is not UTF-8 text", "Save it as UTF-8.");
    } catch (IOException e) {
      throw new Problem.MissingInput(
          "the passphrase file cannot be read",
          "Check the path that --passphrase-file or DECAMP_PASSPHRASE_FILE names.");
    }
  }

  @Override
  public Passphrase chosen(Purpose purpose) throws Problem {
    return existing();
  }

  @Override
  public int attempts() {
    return 1;
  }

  /** Reads byte by byte, so that nothing beyond the line is consumed or kept in a buffer. */
  private static char[] firstLine(InputStream in) throws IOException, Problem {
    byte[] bytes = new byte[LONGEST];
    try {
      int length = 0;
      for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
        if (length == LONGEST) {
          throw new Problem.Usage(
              "the first line of the passphrase file is too long",
              "Put the passphrase alone on the first line.");
        }
        bytes[length++] = (byte) b;
      }
      if (length > 0 && bytes[length - 1] == '\r') {
        length--;
      }
      if (length == 0) {
        throw new Problem.Usage(
            "the passphrase file is empty", "Put the passphrase alone on the first line.");
      }
      return decode(bytes, length);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static char[] decode(byte[] bytes, int length) throws CharacterCodingException {
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
    char[] characters = new char[text.remaining()];
    text.get(characters);
    Arrays.fill(text.array(), '\0');
    return characters;
  }
}
