package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.decamp.job.Problem;
import org.decamp.model.SourceFile;
import org.decamp.vault.VaultReader;

/**
 * The source files of the vault on their way into an archive. Failures of the vault are told apart
 * from failures of the drive that is written to.
 */
public final class SourceContents {

  private static final int CHUNK = 1 << 16;

  private final VaultReader vault;
  private final byte[] chunk = new byte[CHUNK];

  public SourceContents(VaultReader vault) {
    this.vault = vault;
  }

  /**
   * Copies the file as it was imported.
   *
   * @param out left open
   * @throws Problem.BadInput if it is missing from the vault or damaged
   */
  public void copy(SourceFile file, OutputStream out) throws IOException, Problem {
    try (InputStream in = open(file)) {
      for (int n = read(in); n >= 0; n = read(in)) {
        out.write(chunk, 0, n);
      }
    }
  }

  private InputStream open(SourceFile file) throws Problem {
    try {
      return vault.openSourceFile(file.number());
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

  private static Problem damaged(IOException cause) {
    return new Problem.BadInput(
        "a source file of the vault is missing or damaged",
        "Run \"decamp vault check\" to see what is damaged; importing the export again restores"
            + " it.",
        cause);
  }
}
