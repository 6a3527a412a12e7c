package org.decamp.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.OwnerOnly;
import org.decamp.vault.key.VaultFiles;

/** Makes a folder ready to take a backup, or refuses one that holds something else. */
final class BackupFolder {

  private static final int MOST_HEADER = 1 << 20;

  private final BackupLayout layout;
  private final VaultFiles files;

  BackupFolder(BackupLayout layout, VaultFiles files) {
    this.layout = layout;
    this.files = files;
  }

  /**
   * Refuses what is no place for a backup; writes nothing.
   *
   * @param vault must not be the folder, nor hold it
   * @throws Problem.CannotWrite if the folder is no place for a backup
   */
  void mustBePlace(Path vault) throws Problem {
    try {
      Path root = layout.root();
      if (root.startsWith(vault.toAbsolutePath().normalize())) {
        throw new Problem.CannotWrite(
            "a backup does not belong into the folder of the vault", "Name another folder.");
      }
      Path parent = root.getParent();
      if (parent == null || !Files.isDirectory(parent)) {
        throw new Problem.CannotWrite(
            "the folder for the output does not exist: " + root,
            "Create the folder first, or choose another place.");
      }
      if (Files.exists(root) && !Files.exists(layout.parts()) && !empty(root)) {
        throw new Problem.CannotWrite(
            "the folder holds something else than a backup: " + root,
            "Name a folder that does not exist, or one that holds a backup of this vault.");
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Makes the directories. */
  void prepare() throws Problem {
    Path root = layout.root();
    try {
      for (Path directory : new Path[] {root, layout.parts(), layout.indexes(), layout.pieces()}) {
        if (!Files.exists(directory)) {
          Files.createDirectory(directory, OwnerOnly.directory(directory));
        }
      }
      removeLeftovers();
      if (!Files.exists(layout.readme())) {
        replace(layout.readme(), BackupLayout.README.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Problem unwritable(IOException e) {
    return new Problem.CannotWrite(
        "the folder of the backup cannot be written: " + layout.root(),
        "Choose a folder that you may write to.",
        e);
  }

  private static boolean empty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private void removeLeftovers() throws IOException {
    try (Stream<Path> entries = Files.list(layout.parts())) {
      for (Path leftover : (Iterable<Path>) entries::iterator) {
        files.delete(leftover);
      }
    }
  }

  /**
   * Keeps the newest header, whichever secrets it is for: any header of the vault wraps the same
   * master key.
   */
  void copyHeader(Path header) throws Problem {
    try {
      byte[] fresh = Files.readAllBytes(header);
      if (!Files.exists(layout.header())
          || !Arrays.equals(Files.readAllBytes(layout.header()), fresh)) {
        replace(layout.header(), fresh);
      }
    } catch (IOException e) {
      throw DiskTrouble.of("copy", header, e);
    }
  }

  /** The header that the backup was made with. */
  byte[] header() throws Problem {
    try (InputStream in = Files.newInputStream(layout.header())) {
      return in.readNBytes(MOST_HEADER);
    } catch (IOException _) {
      throw new Problem.MissingInput(
          "there is no backup of a vault in " + layout.root(),
          "Name the folder that decamp vault export wrote; wait until it is synced completely.");
    }
  }

  private void replace(Path target, byte[] content) throws IOException {
    files.delete(target.resolveSibling(target.getFileName() + ".new"));
    files.replace(target, content);
  }
}
