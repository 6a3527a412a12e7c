package org.decamp.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/** A file that appears under its name when it is whole, or not at all, and replaces nothing. */
final class NewFile {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path destination;
  private final Path partial;

  /** Writes the content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException, Problem;
  }

  /**
   * Looks whether the file can be written, and writes nothing yet.
   *
   * @throws Problem.CannotWrite if something has that name, or its folder does not exist
   */
  NewFile(Path file) throws Problem.CannotWrite {
    this.destination = file.toAbsolutePath().normalize();
    @Nullable Path folder = destination.getParent();
    @Nullable Path name = destination.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      throw new Problem.CannotWrite(
          "the folder for the output does not exist: " + file,
          "Create the folder first, or choose another place.");
    }
    byte[] random = new byte[4];
    RANDOM.nextBytes(random);
    this.partial = folder.resolve("." + name + ".partial-" + HexFormat.of().formatHex(random));
    requireFree();
  }

  private void requireFree() throws Problem.CannotWrite {
    if (Files.exists(destination, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem.CannotWrite(
          "the output exists already: " + destination,
          "Nothing is ever overwritten: choose another name, or move the old file away.");
    }
  }

  /** Writes the file beside its place and then gives it its name. */
  void write(Content content) throws IOException, Problem {
    try {
      try (OutputStream out = open()) {
        content.writeTo(out);
      }
      requireFree();
      Files.move(partial, destination, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private OutputStream open() throws Problem.CannotWrite {
    try {
      return Files.newOutputStream(
          partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new Problem.CannotWrite(
          "the output cannot be written: " + destination,
          "Choose a folder that you may write to.",
          e);
    }
  }
}
