package org.decamp.vault.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;

/**
 * The names of everything in a vault's directory ({@code vault}, section 3).
 *
 * @param root the vault's directory
 */
public record VaultLayout(Path root) {

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
   * Makes all directories, the empty database and lock files and README.txt, readable by the owner
   * only. The header comes last, with {@link VaultKeys#create}: without it there is no vault.
   *
   * @param root does not exist or is empty
   */
  public static VaultLayout create(Path root) throws Problem {
    VaultLayout layout = new VaultLayout(root);
    layout.mustBeFree();
    try {
      Files.createDirectories(VaultFiles.folderOf(root));
      if (!Files.exists(root)) {
        Files.createDirectory(root, OwnerOnly.directory(root));
      }
      layout.fill();
    } catch (IOException e) {
      throw DiskTrouble.of("create", root, e);
    }
    return layout;
  }

  private void mustBeFree() throws Problem {
    try {
      if (!Files.exists(root)) {
        return;
      }
      try (var entries = Files.list(root)) {
        if (entries.findAny().isEmpty()) {
          return;
        }
      }
    } catch (IOException e) {
      throw DiskTrouble.of("look into", root, e);
    }
    throw new Problem.CannotWrite(
        "the folder for the new vault is not empty", "Name a folder that does not exist yet.");
  }

  private void fill() throws IOException {
    Files.createDirectory(media(), OwnerOnly.directory(media()));
    Files.createDirectory(parts(), OwnerOnly.directory(parts()));
    HexFormat hex = HexFormat.of();
    // All at once: later no blob has to sync the parent of its directory.
    for (int i = 0; i < 256; i++) {
      Path directory = media().resolve(hex.toHexDigits((byte) i));
      Files.createDirectory(directory, OwnerOnly.directory(directory));
    }
    VaultFiles files = VaultFiles.onDisk();
    files.create(database()).close();
    files.create(lock()).close();
    files.replace(root.resolve("README.txt"), README.getBytes(StandardCharsets.UTF_8));
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
