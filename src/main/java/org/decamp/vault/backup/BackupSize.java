package org.decamp.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;

/** How much a backup may add to its folder, told by the sizes of files alone. */
final class BackupSize {

  /** Folders, the header, the texts, and what a file system needs for them. */
  private static final long FRAME = 1 << 20;

  /** Lines of the index that a content takes. */
  private static final long BYTES_PER_CONTENT = 256;

  private final VaultLayout vault;
  private final BackupLayout layout;
  private final VaultKeys keys;

  BackupSize(VaultLayout vault, BackupLayout layout, VaultKeys keys) {
    this.vault = vault;
    this.layout = layout;
    this.keys = keys;
  }

  /**
   * The most bytes that a backup can need: contents that the earlier one has not, and the whole
   * database, because which of its pieces changed is not known before they are read.
   */
  long mostNew(Optional<MediaId> earlier) throws IOException, Problem {
    long bytes = FRAME + Files.size(vault.database());
    try (EarlierBackup before = new EarlierBackup(layout, keys, earlier)) {
      for (int i = 0; i < 256; i++) {
        for (Path file : files(vault.media().resolve(HexFormat.of().toHexDigits((byte) i)))) {
          long size = Files.size(file);
          String name = String.valueOf(file.getFileName());
          bytes += BYTES_PER_CONTENT;
          if (before.pieces(new MediaId(name), size).isEmpty()) {
            bytes += size;
          }
        }
      }
    }
    return bytes;
  }

  /** In the order of their names, as the earlier backup lists them. */
  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("[0-9a-f]{64}"))
          .sorted()
          .toList();
    }
  }
}
