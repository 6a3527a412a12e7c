package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.decamp.job.Problem;

/**
 * Copies what the vault holds. Failures of the vault are told apart from failures of the drive that
 * is written to.
 */
final class VaultCopy {

  private static final int CHUNK = 1 << 16;

  private final String kind;
  private final byte[] chunk = new byte[CHUNK];

  /** Something that the vault holds. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException, Problem;
  }

  /** Hears of every chunk that was written. */
  @FunctionalInterface
  interface Pace {
    void advanced(int bytes) throws Problem;
  }

  /**
   * Copies contents of one kind.
   *
   * @param kind what is copied, for whoever reads of a damage
   */
  VaultCopy(String kind) {
    this.kind = kind;
  }

  /**
   * Copies a content; returns its bytes.
   *
   * @param out left open
   * @throws Problem.BadInput if it is missing from the vault or damaged
   */
  long copy(Content content, OutputStream out, Pace pace) throws IOException, Problem {
    long copied = 0;
    try (InputStream in = open(content)) {
      for (int n = read(in); n >= 0; n = read(in)) {
        out.write(chunk, 0, n);
        copied += n;
        pace.advanced(n);
      }
    }
    return copied;
  }

  private InputStream open(Content content) throws Problem {
    try {
      return content.open();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private int read(InputStream in) throws Problem {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  Problem damaged(IOException cause) {
    return new Problem.BadInput(
        "a " + kind + " of the vault is missing or damaged",
        "Run \"decamp vault check\" to see what is damaged; importing the export again restores"
            + " it.",
        cause);
  }
}
