package org.decamp.vault.key;

import org.decamp.job.Problem;

/** Keeps every other process, and a second opening in this one, out of a vault. */
public final class VaultLock implements AutoCloseable {

  private VaultLock() {}

  /**
   * Takes the lock.
   *
   * @throws Problem.Busy if the vault is open elsewhere
   */
  public static VaultLock acquire(VaultLayout layout) throws Problem {
    throw new IllegalStateException(layout.toString());
  }

  @Override
  public void close() throws Problem {}
}
