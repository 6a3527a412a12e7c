package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import org.decamp.job.Problem;
import org.decamp.model.SourceFile;
import org.decamp.vault.VaultReader;

/** The source files of the vault on their way into an archive. */
public final class SourceContents {

  private final VaultReader vault;
  private final VaultCopy copy = new VaultCopy("source file");

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
    copy.copy(() -> vault.openSourceFile(file.number()), out, _ -> {});
  }
}
