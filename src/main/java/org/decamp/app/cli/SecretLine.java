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
import org.decamp.job.Problem;

/**
 * A secret on the first line of a file or of standard input, in UTF-8, for scripts.
 *
 * @param what what kind of secret
 * @param file a path, or {@code -} for standard input
 * @param named which options name the file
 */
record SecretLine(String what, String file, String named, InputStream standardInput) {

  /** Longest line that is taken for a secret, bytes. */
  private static final int LONGEST = 4096;

  /** The next line, the caller's to wipe: a file has one, standard input may have more. */
  char[] next() throws Problem {
    try {
      if (file.equals("-")) {
        return firstLine(standardInput);
      }
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        return firstLine(in);
      }
    } catch (CharacterCodingException e) {
      throw new Problem.Usage("the " + what + " file is not UTF-8 text", "Save it as UTF-8.");
    } catch (IOException e) {
      throw new Problem.MissingInput(
          "the " + what + " file cannot be read", "Check the path that " + named + " names.");
    }
  }

  /** Reads byte by byte, so that nothing beyond the line is consumed or kept in a buffer. */
  private char[] firstLine(InputStream in) throws IOException, Problem {
    byte[] bytes = new byte[LONGEST];
    try {
      int length = 0;
      for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
        if (length == LONGEST) {
          throw new Problem.Usage("the first line of the " + what + " file is too long", alone());
        }
        bytes[length++] = (byte) b;
      }
      if (length > 0 && bytes[length - 1] == '\r') {
        length--;
      }
      if (length == 0) {
        throw new Problem.Usage("the " + what + " file is empty", alone());
      }
      return decode(bytes, length);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private String alone() {
    return "Put the " + what + " alone on the first line.";
  }

  private static char[] decode(byte[] bytes, int length) throws CharacterCodingException {
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
    char[] characters = new char[text.remaining()];
    text.get(characters);
    Arrays.fill(text.array(), '\0');
    return characters;
  }
}
