package org.decamp.vault;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.PrivateText;

/** An open vault. Only one process has it open at a time. */
public final class Vault implements AutoCloseable {

  private Vault() {}

  /** Whether there is a vault in that directory. */
  public static boolean exists(Path directory) {
    throw new IllegalStateException(directory.toString());
  }

  /**
   * Creates a vault and opens it.
   *
   * @param directory does not exist or is empty
   * @param passphrase at least 8 characters
   */
  public static Vault create(Path directory, Passphrase passphrase) throws Problem {
    throw new IllegalStateException(directory + "" + passphrase);
  }

  /**
   * Opens a vault.
   *
   * @throws Problem.MissingInput if there is none
   * @throws Problem.WrongSecret if the passphrase does not fit
   * @throws Problem.Busy if another process has it open
   * @throws Problem.BadInput if it is damaged or of a later version
   */
  public static Vault open(Path directory, Passphrase passphrase) throws Problem {
    throw new IllegalStateException(directory + "" + passphrase);
  }

  /** The read side. */
  public VaultReader reader() {
    throw new IllegalStateException();
  }

  /** Begins an import. */
  public Ingest ingest() throws Problem {
    throw new IllegalStateException();
  }

  /** Names the owner by the user's word; it outranks the evidence of imports. */
  public void setOwner(String product, PrivateText displayName) throws Problem {
    throw new IllegalStateException(product + displayName);
  }

  /**
   * Verifies every authentication tag, hash and count; reports what is damaged and changes nothing.
   */
  public VaultCheck check(Progress progress) throws Problem {
    throw new IllegalStateException(progress.toString());
  }

  @Override
  public void close() throws Problem {}
}
