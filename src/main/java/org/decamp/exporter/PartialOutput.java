package org.decamp.exporter;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An output on its way: it lies beside its destination under a hidden name and either gets the
 * final name in one step or disappears.
 */
final class PartialOutput implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path destination;
  private final Path folder;
  private final Path path;
  private boolean published;

  /**
   * Chooses the place; creates nothing.
   *
   * @throws Problem.CannotWrite if the destination exists or its folder does not
   */
  PartialOutput(Path destination) throws Problem.CannotWrite {
    this.destination = destination.toAbsolutePath().normalize();
    @Nullable Path parent = this.destination.getParent();
    @Nullable Path name = this.destination.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      throw new Problem.CannotWrite(
          "the folder for the output does not exist: " + destination,
          "Create the folder first, or choose another place.");
    }
    requireFree();
    byte[] random = new byte[4];
    RANDOM.nextBytes(random);
    this.folder = parent;
    this.path = parent.resolve("." + name + ".partial-" + HexFormat.of().formatHex(random));
  }

  private void requireFree() throws Problem.CannotWrite {
    if (Files.exists(destination, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem.CannotWrite(
          "the output exists already: " + destination,
          "Nothing is ever overwritten: choose another name, or move the old output away.");
    }
  }

  /** Where to write; does not exist yet. */
  Path path() {
    return path;
  }

  /** The existing folder that will hold the output. */
  Path folder() {
    return folder;
  }

  /** Gives the output its final name. */
  void publish() throws IOException, Problem.CannotWrite {
    requireFree();
    Files.move(path, destination, StandardCopyOption.ATOMIC_MOVE);
    published = true;
  }

  /** Removes what was written unless it was published. */
  @Override
  public void close() throws IOException {
    if (!published && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(path, new Removal());
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
