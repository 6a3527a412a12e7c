package org.decamp.exporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An output on its way: it lies in a hidden folder beside its destination and either gets the final
 * name in one step or disappears. What a killed export left there disappears with the next one to
 * the same destination.
 */
public final class PartialOutput implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path destination;
  private final Path folder;
  private final WorkFolder work;

  /**
   * Makes the place, after removing those that killed exports left.
   *
   * @throws Problem.CannotWrite if the destination exists or its folder does not
   */
  public PartialOutput(Path destination) throws IOException, Problem.CannotWrite {
    this.destination = destination.toAbsolutePath().normalize();
    @Nullable Path parent = this.destination.getParent();
    @Nullable Path name = this.destination.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      throw new Problem.CannotWrite(
          "the folder for the output does not exist: " + destination,
          "Create the folder first, or choose another place.");
    }
    requireFree();
    String prefix = "." + name + ".partial-";
    WorkFolder.removeAbandoned(parent, prefix);
    byte[] random = new byte[4];
    RANDOM.nextBytes(random);
    this.folder = parent;
    this.work = WorkFolder.create(parent.resolve(prefix + HexFormat.of().formatHex(random)));
  }

  private void requireFree() throws Problem.CannotWrite {
    if (Files.exists(destination, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem.CannotWrite(
          "the output exists already: " + destination,
          "Nothing is ever overwritten: choose another name, or move the old output away.");
    }
  }

  /** Where to write; does not exist yet. */
  public Path path() {
    return work.output();
  }

  /** The existing folder that will hold the output. */
  Path folder() {
    return folder;
  }

  /** Gives the output its final name. */
  public void publish() throws IOException, Problem.CannotWrite {
    requireFree();
    Files.move(path(), destination, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what was written unless it was published. */
  @Override
  public void close() throws IOException {
    work.close();
  }
}
