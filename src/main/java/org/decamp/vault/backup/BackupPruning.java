package org.decamp.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;

/** Removes pieces and indexes that neither the newest backup nor the one before it needs. */
final class BackupPruning {

  private final BackupLayout layout;
  private final VaultKeys keys;
  private final VaultFiles files;

  BackupPruning(BackupLayout layout, VaultKeys keys, VaultFiles files) {
    this.layout = layout;
    this.keys = keys;
    this.files = files;
  }

  /** Prunes and returns the number of removed pieces. */
  long run(MediaId newest, Optional<MediaId> before) throws IOException, Problem {
    PieceSet needed = new PieceSet();
    needed.addAll(layout, keys, newest);
    if (before.isPresent()) {
      needed.addAll(layout, keys, before.get());
    }
    try (Stream<Path> indexes = Files.list(layout.indexes())) {
      for (Path index : (Iterable<Path>) indexes::iterator) {
        String name = String.valueOf(index.getFileName());
        boolean wanted =
            name.equals(newest.value())
                || before.map(MediaId::value).stream().anyMatch(name::equals);
        if (!wanted && name.matches("[0-9a-f]{64}")) {
          files.delete(index);
        }
      }
    }
    long removed = 0;
    try (Stream<Path> directories = Files.list(layout.pieces())) {
      for (Path directory : (Iterable<Path>) directories::iterator) {
        removed += prune(directory, needed);
      }
    }
    return removed;
  }

  private long prune(Path directory, PieceSet needed) throws IOException {
    long removed = 0;
    try (Stream<Path> pieces = Files.list(directory)) {
      for (Path piece : (Iterable<Path>) pieces::iterator) {
        String name = String.valueOf(piece.getFileName());
        if (name.matches("[0-9a-f]{64}") && !needed.contains(name)) {
          files.delete(piece);
          removed++;
        }
      }
    }
    return removed;
  }
}
