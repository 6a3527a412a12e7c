package org.decamp.vault.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultLayout;

/**
 * A database that is made beside the vault's own and takes its place by one rename. Until then the
 * old one is the vault's, and what an interruption left is removed by whoever opens the vault next.
 */
final class FreshDatabase {

  private final VaultLayout layout;
  private final VaultFiles files;

  FreshDatabase(VaultLayout layout, VaultFiles files) {
    this.layout = layout;
    this.files = files;
  }

  /** The file; empty after {@link #begin}. */
  Path file() {
    return layout.freshDatabase();
  }

  /** Removes what an interruption left. */
  void remove() throws Problem {
    try {
      files.delete(VaultLayout.journal(file()));
      files.delete(file());
    } catch (IOException e) {
      throw DiskTrouble.of("remove", file(), e);
    }
  }

  /** Creates the file, empty, for the owner only: the database then keeps to that. */
  void begin() throws Problem {
    remove();
    try {
      files.create(file()).close();
    } catch (IOException e) {
      throw DiskTrouble.of("create", file(), e);
    }
  }

  /**
   * Makes it the vault's database. Both must be closed, and the old one must have nothing left to
   * roll back: its journal would be applied to the new one.
   */
  void takePlace() throws Problem {
    try {
      requireAtRest(layout.database());
      requireAtRest(file());
      files.delete(VaultLayout.journal(file()));
      files.forceFile(file());
      files.move(file(), layout.database());
      files.syncDirectory(layout.root());
    } catch (IOException e) {
      throw DiskTrouble.of("replace", layout.database(), e);
    }
  }

  private static void requireAtRest(Path database) throws IOException {
    Path journal = VaultLayout.journal(database);
    if (Files.exists(journal) && Files.size(journal) > 0) {
      throw new IOException("the database was not closed properly");
    }
  }
}
