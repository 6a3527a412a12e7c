package org.decamp.vault.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;

/**
 * The names of everything in a vault's directory ({@code vault}, section 3).
 *
 * @param root the vault's directory
 */
public record VaultLayout(Path root) {

  static final String README_NAME = "README.txt";

  private static final String README =
      """
      This folder is a Decamp vault, format 1. Everything in it is encrypted.

      vault.header      wraps the key; without it, or its copy, nothing can be read
      vault.header.bak  the copy
      vault.db          SQLCipher 4 database
      media             one encrypted file per larger content, format dcb1

      Open it with Decamp and your passphrase. Copy it only as a whole and only
      while no Decamp has it open. The format is described with Decamp's sources.
      """;

  /** Whether a vault is there, even a damaged one. */
  public static boolean exists(Path root) {
    VaultLayout layout = new VaultLayout(root);
    return Files.exists(layout.header()) || Files.exists(layout.headerCopy());
  }

  /**
   * Makes the directory of a new vault, readable by the owner only. Whoever gets it takes the lock
   * and then calls {@link #fill}.
   *
   * @param root does not exist, is empty, or holds what an interrupted creation left
   */
  public static VaultLayout claim(Path root) throws Problem {
    VaultLayout layout = new VaultLayout(root);
    layout.mustBeFree();
    try {
      Files.createDirectories(VaultFiles.folderOf(root));
      makeDirectory(root);
      OwnerOnly.tighten(root);
    } catch (IOException e) {
      throw DiskTrouble.of("create", root, e);
    }
    return layout;
  }

  /**
   * Makes all directories, the empty database and lock files and README.txt, readable by the owner
   * only. The header comes last, with {@link VaultKeys#create}: without it there is no vault, and
   * this can be done again.
   */
  public void fill() throws Problem {
    mustBeFree();
    try {
      makeDirectory(media());
      makeDirectory(parts());
      HexFormat hex = HexFormat.of();
      // All at once: later no blob has to sync the parent of its directory.
      for (int i = 0; i < 256; i++) {
        makeDirectory(media().resolve(hex.toHexDigits((byte) i)));
      }
      makeFiles();
    } catch (IOException e) {
      throw DiskTrouble.of("create", root, e);
    }
  }

  private void mustBeFree() throws Problem {
    try {
      if (!Files.exists(root) || UnfinishedVault.nothingElseIn(this)) {
        return;
      }
    } catch (IOException e) {
      throw DiskTrouble.of("look into", root, e);
    }
    throw new Problem.CannotWrite(
        "the folder for the new vault is not empty", "Name a folder that does not exist yet.");
  }

  private static void makeDirectory(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      Files.createDirectory(directory, OwnerOnly.directory(directory));
    }
  }

  private void makeFiles() throws IOException {
    VaultFiles files = VaultFiles.onDisk();
    for (Path empty : List.of(database(), lock())) {
      if (!Files.exists(empty)) {
        files.create(empty).close();
      }
    }
    Files.deleteIfExists(root.resolve(README_NAME + ".new"));
    files.replace(root.resolve(README_NAME), README.getBytes(StandardCharsets.UTF_8));
    files.syncDirectory(media());
    files.syncDirectory(root);
    files.syncDirectory(VaultFiles.folderOf(root));
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

  /** A database that takes the place of the other one when it is whole. */
  public Path freshDatabase() {
    return root.resolve("vault.db.new");
  }

  /** Parent of what repairs replaced; exists after the first one. */
  public Path damaged() {
    return root.resolve("damaged");
  }

  /** Makes a directory for the owner only, if it is not there. */
  public void makeOwnDirectory(Path directory) throws IOException {
    makeDirectory(directory);
  }

  /** What SQLite keeps beside a database while it writes; empty or absent at rest. */
  public static Path journal(Path database) {
    return database.resolveSibling(database.getFileName() + "-journal");
  }

  /** Whether the database is empty although contents were stored: no creation ends like that. */
  public boolean lostItsDatabase() throws Problem {
    try {
      return Files.exists(database())
          && Files.size(database()) == 0
          && Files.exists(media())
          && !UnfinishedVault.holdsNoFile(media());
    } catch (IOException e) {
      throw DiskTrouble.of("look into", root, e);
    }
  }

  /** Exists only to be locked. */
  public Path lock() {
    return root.resolve("lock");
  }

  /** Says who holds the lock, for as long as somebody does. */
  Path lockNote() {
    return root.resolve("lock.holder");
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
