package org.decamp.vault.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Permissions that leave out everybody but the owner, set when a file is created and not after.
 * Where a file system has none (Windows), the access list of the profile holds.
 */
public final class OwnerOnly {

  private static final FileAttribute<?>[] NONE = {};

  private OwnerOnly() {}

  static boolean expressible(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** What a new file is created with. */
  public static FileAttribute<?>[] file(Path path) {
    return attributes(path, "rw-------");
  }

  /** What a new directory is created with. */
  public static FileAttribute<?>[] directory(Path path) {
    return attributes(path, "rwx------");
  }

  /**
   * Takes an empty folder that somebody else made away from everybody but the owner. Where that
   * cannot be done, as on a stick formatted for Windows, it stays as it is, and opening warns.
   */
  static void tighten(Path directory) {
    if (expressible(directory)) {
      try {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      } catch (IOException e) {
        System.getLogger(OwnerOnly.class.getName())
            .log(System.Logger.Level.DEBUG, "the permissions of the new vault stay as they are");
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return expressible(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : NONE;
  }
}
