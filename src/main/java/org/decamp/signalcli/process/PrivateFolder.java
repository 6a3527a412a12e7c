package org.decamp.signalcli.process;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Folders that nobody but the user can look into: mode 0700 where modes exist. */
final class PrivateFolder {

  private static final SecureRandom RANDOM = new SecureRandom();

  private PrivateFolder() {}

  /** Makes one with a name that nobody can foresee. */
  static Path in(Path parent) throws IOException {
    byte[] name = new byte[12];
    RANDOM.nextBytes(name);
    return Files.createDirectory(
        parent.toAbsolutePath().resolve("signal-cli-" + HexFormat.of().formatHex(name)), mode());
  }

  /** Makes one, with all above it, unless it is there. */
  static void ensure(Path folder) throws IOException {
    Files.createDirectories(folder, mode());
  }

  /** Deletes one with all in it, as far as that goes. Links are not followed. */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException _) {
      // It holds program code and an empty configuration: what is left is no secret.
    }
  }

  private static FileAttribute<?>[] mode() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
