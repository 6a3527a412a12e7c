package org.decamp.vault.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;

/**
 * How a vault's files come to be: readable by their owner only, forced to the disk, renamed into
 * place. An interface, so that a test can let every single step fail.
 */
public interface VaultFiles {

  /** The real disk. */
  static VaultFiles onDisk() {
    return new FilesOnDisk();
  }

  /** Creates a file that must not exist, for writing, mode 0600. */
  FileChannel create(Path file) throws IOException;

  /** Opens a file that is there, to write over it from its beginning. */
  FileChannel reopen(Path file) throws IOException;

  /** Removes a file or an empty directory, if it is there. */
  void delete(Path path) throws IOException;

  /** Writes all remaining bytes. */
  void write(FileChannel channel, ByteBuffer bytes) throws IOException;

  /** Returns when the bytes are on the disk. */
  void force(FileChannel channel) throws IOException;

  /** Returns when the bytes that somebody else wrote into a file are on the disk. */
  default void forceFile(Path file) throws IOException {
    try (FileChannel channel = reopen(file)) {
      force(channel);
    }
  }

  /** Renames atomically, replacing the target. */
  void move(Path source, Path target) throws IOException;

  /** Returns when the names in a directory are on the disk; does nothing where that is unknown. */
  void syncDirectory(Path directory) throws IOException;

  /** Writes beside the target, forces, renames; the old file or the new one is always there. */
  default void replace(Path target, byte[] content) throws IOException {
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    try (FileChannel channel = create(fresh)) {
      write(channel, ByteBuffer.wrap(content));
      force(channel);
    }
    move(fresh, target);
    syncDirectory(folderOf(target));
  }

  /** The directory that holds a file of a vault; there always is one. */
  static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
