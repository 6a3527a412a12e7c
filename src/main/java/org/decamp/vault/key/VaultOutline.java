package org.decamp.vault.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.job.Problem;

/**
 * What a vault shows to anybody who has its folder, without any secret: exactly what it cannot
 * hide.
 *
 * @param format version of the vault's format
 * @param database format of the database
 * @param blob format of the media files
 * @param slots which secrets open it, and what a guess costs
 * @param databaseBytes size of the database
 * @param mediaFiles number of larger media contents; smaller ones are rows of the database
 * @param mediaBytes their size, with padding
 */
public record VaultOutline(
    int format,
    String database,
    String blob,
    List<SlotSummary> slots,
    long databaseBytes,
    long mediaFiles,
    long mediaBytes) {

  public VaultOutline {
    slots = List.copyOf(slots);
  }

  /**
   * Looks at a vault; changes nothing and needs no lock.
   *
   * @throws Problem.MissingInput if there is none
   * @throws Problem.BadInput if its header is damaged or of a later version
   */
  public static VaultOutline of(Path vaultDirectory) throws Problem {
    VaultLayout layout = new VaultLayout(vaultDirectory);
    VaultHeader header = new VaultDoor(layout, VaultFiles.onDisk(), new SecureRandom()).look();
    long files = 0;
    long bytes = 0;
    try (Stream<Path> media = Files.walk(layout.media())) {
      for (Path file : (Iterable<Path>) media.filter(Files::isRegularFile)::iterator) {
        files++;
        bytes += Files.size(file);
      }
      return new VaultOutline(
          VaultHeader.VERSION,
          VaultHeader.DATABASE,
          VaultHeader.BLOB,
          header.summaries(),
          Files.size(layout.database()),
          files,
          bytes);
    } catch (UncheckedIOException e) {
      throw DiskTrouble.of("list", layout.media(), new IOException(e));
    } catch (IOException e) {
      throw DiskTrouble.of("look into", layout.media(), e);
    }
  }
}
