package org.decamp.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what is needed to find a bug, and nothing of the user's: class names and stack frames, no
 * messages of exceptions, because those may quote content.
 */
final class CrashNote {

  private static final int DEEPEST_CAUSE = 8;

  private final Path folder;

  CrashNote(Path folder) {
    this.folder = folder;
  }

  /** Writes the note; empty if even that fails. */
  Optional<Path> write(Throwable thrown, Instant when) {
    Path file = folder.resolve("crash-" + when.toString().replace(':', '-') + ".txt");
    try {
      Files.createDirectories(folder);
      Files.createFile(file, ownerOnly());
      Files.writeString(
          file, describe(thrown), StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
      return Optional.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  /** The scrubbed description. */
  static String describe(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    text.append("Decamp ").append(Version.current()).append('\n');
    text.append("Java ").append(System.getProperty("java.version")).append(", ");
    text.append(System.getProperty("os.name")).append('\n');
    Throwable current = thrown;
    for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
      text.append(depth == 0 ? "" : "caused by ").append(current.getClass().getName());
      text.append('\n');
      for (StackTraceElement frame : current.getStackTrace()) {
        text.append("  at ").append(frame).append('\n');
      }
      current = current.getCause();
    }
    return text.toString();
  }
}
