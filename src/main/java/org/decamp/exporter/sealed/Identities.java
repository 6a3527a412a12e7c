package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.decamp.job.Problem;

/** The secret keys of a file as {@code age-keygen} writes it, each on a line of its own. */
public final class Identities {

  /** Largest file that is taken for one, bytes. */
  private static final int LARGEST = 1 << 16;

  private final List<RecipientStanzaReader> readers;

  private Identities(List<RecipientStanzaReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /**
   * Reads the file; what it held is wiped.
   *
   * @throws Problem.MissingInput if it cannot be read
   * @throws Problem.BadInput if it holds anything but X25519 keys and comments, or no key
   */
  public static Identities read(Path file) throws Problem {
    byte[] bytes = new byte[LARGEST + 1];
    char[] text = {};
    try (InputStream in = Files.newInputStream(file)) {
      text = new char[in.readNBytes(bytes, 0, bytes.length)];
      for (int at = 0; at < text.length; at++) {
        text[at] = (char) (bytes[at] & 0xff);
      }
      if (text.length > LARGEST) {
        throw noIdentities();
      }
      return of(text);
    } catch (IOException _) {
      throw new Problem.MissingInput(
          "the identity file cannot be read", "Check the path that --identity names.");
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(text, '\0');
    }
  }

  private static Identities of(char[] text) throws Problem.BadInput {
    List<RecipientStanzaReader> readers = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= text.length; at++) {
      if (at == text.length || text[at] == '\n') {
        int end = at > from && text[at - 1] == '\r' ? at - 1 : at;
        if (end > from && text[from] != '#') {
          readers.add(reader(CharBuffer.wrap(text, from, end - from)));
        }
        from = at + 1;
      }
    }
    if (readers.isEmpty()) {
      throw noIdentities();
    }
    return new Identities(readers);
  }

  private static RecipientStanzaReader reader(CharSequence line) throws Problem.BadInput {
    try {
      return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line);
    } catch (GeneralSecurityException | RuntimeException _) {
      throw noIdentities();
    }
  }

  private static Problem.BadInput noIdentities() {
    return new Problem.BadInput(
        "the identity file holds something else than secret keys of age",
        "Give a file as age-keygen writes it: lines that begin with AGE-SECRET-KEY-1. One that is"
            + " encrypted itself must be opened with age first.");
  }

  List<RecipientStanzaReader> readers() {
    return readers;
  }
}
