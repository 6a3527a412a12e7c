package org.decamp.vault.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether others than the owner may look into a vault: a copy by a file manager, an unpacked backup
 * or a careless {@code chmod} makes it so. What they see is encrypted; it is still theirs to copy
 * and to guess at.
 */
public final class VaultPermissions {

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private VaultPermissions() {}

  /**
   * The parts of a vault that others may use, the folder itself first; empty where the file system
   * knows no such permissions, or where nothing is to be seen. The files of single media are not
   * looked at: nobody reaches them without the folder.
   */
  public static List<Path> tooOpen(Path vaultDirectory) {
    if (!OwnerOnly.expressible(vaultDirectory)) {
      return List.of();
    }
    VaultLayout layout = new VaultLayout(vaultDirectory);
    return List.of(
            layout.root(),
            layout.header(),
            layout.headerCopy(),
            layout.database(),
            layout.lock(),
            layout.media())
        .stream()
        .filter(VaultPermissions::open)
        .toList();
  }

  private static boolean open(Path path) {
    try {
      return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    } catch (IOException _) {
      // What is not there, or may not be looked at, is for the opening itself to complain about.
      return false;
    }
  }
}
