package org.decamp.vault.key;

import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;

/**
 * The names of everything in a vault's directory ({@code vault}, section 3).
 *
 * @param root the vault's directory
 */
public record VaultLayout(Path root) {

  /** Whether a vault is there, even a damaged one. */
  public static boolean exists(Path root) {
    VaultLayout layout = new VaultLayout(root);
    return Files.exists(layout.header()) || Files.exists(layout.headerCopy());
  }

  /**
   * Makes all directories, the empty database and lock files and README.txt, readable by the owner
   * only. The header comes last, with {@link VaultKeys#create}: without it there is no vault.
   *
   * @param root does not exist or is empty
   */
  public static VaultLayout create(Path root) throws Problem {
    throw new IllegalStateException(root.toString());
  }

  /** The header that wraps the master key. */
  public Path header() {
    return root.resolve("vault.header");
  }

  /** The identical copy of the header. */
  public Path headerCopy() {
    return root.resolve("vault.header.bak");
  }

  /** The encrypted database; exists, with 0 bytes, before SQLite opens it for the first time. */
  public Path database() {
    return root.resolve("vault.db");
  }

  /** Exists only to be locked. */
  public Path lock() {
    return root.resolve("lock");
  }

  /** Parent of the blob directories. */
  public Path media() {
    return root.resolve("media");
  }

  /** Unfinished blobs. */
  public Path parts() {
    return media().resolve(".part");
  }

  /** The blob file of a content. */
  public Path blob(MediaId id) {
    return media().resolve(id.value().substring(0, 2)).resolve(id.value());
  }
}
