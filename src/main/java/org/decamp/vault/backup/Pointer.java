package org.decamp.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.key.BackupKey;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;

/**
 * Which index is the newest: its id, and a MAC, so that no other sealed content can be passed off
 * as an index.
 */
final class Pointer {

  private static final int LENGTH = 2 * 65;

  private final VaultFiles files;
  private final Path file;
  private final VaultKeys keys;

  Pointer(VaultFiles files, BackupLayout layout, VaultKeys keys) {
    this.files = files;
    this.file = layout.current();
    this.keys = keys;
  }

  /** Makes that index the newest. */
  void write(MediaId index) throws IOException {
    files.delete(file.resolveSibling(file.getFileName() + ".new"));
    files.replace(
        file,
        (index.value() + "\n" + mac(index.value()) + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The newest index; empty if no backup was ever completed.
   *
   * @throws Problem.BadInput if the file is damaged or not of this vault
   */
  Optional<MediaId> read() throws Problem {
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(LENGTH + 1), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw DiskTrouble.of("read", file, e);
    }
    if (!text.matches("[0-9a-f]{64}\n[0-9a-f]{64}\n")
        || !MessageDigest.isEqual(
            text.substring(65, 129).getBytes(StandardCharsets.US_ASCII),
            mac(text.substring(0, 64)).getBytes(StandardCharsets.US_ASCII))) {
      throw new Problem.BadInput(
          "backup.current of the backup is damaged, or not of this vault",
          "Wait until the folder is synced completely, or fetch it again.");
    }
    return Optional.of(new MediaId(text.substring(0, 64)));
  }

  private String mac(String index) {
    return HexFormat.of().formatHex(BackupKey.mac(keys, index.getBytes(StandardCharsets.US_ASCII)));
  }
}
