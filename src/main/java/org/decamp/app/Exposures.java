package org.decamp.app;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.mapping.SyncedFolders;

/**
 * Finds out who else gets at a file or folder, by names and permissions of the folders above it.
 * Nothing is opened, and what cannot be looked at counts as harmless: this gives advice, not proof.
 */
public final class Exposures {

  /** Entries of one folder that are looked at for markers. */
  private static final int MOST_ENTRIES = 20_000;

  private final SyncedFolders synced;

  Exposures(SyncedFolders synced) {
    this.synced = synced;
  }

  /** With the data that came with the program. */
  public static Exposures builtIn() throws Problem {
    return new Exposures(SyncedFolders.builtIn());
  }

  /**
   * Looks at a place.
   *
   * @param place may not exist yet; then the nearest folder above it counts
   */
  public Exposure of(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    Path real = real(absolute);
    return new Exposure(
        place,
        service(absolute).or(() -> real.equals(absolute) ? Optional.empty() : service(real)),
        Files.exists(real) && othersCanRead(real));
  }

  /** Links resolved as far as the path exists. */
  private static Path real(Path absolute) {
    try {
      return absolute.toRealPath();
    } catch (IOException _) {
      Path parent = absolute.getParent();
      Path name = absolute.getFileName();
      return parent == null || name == null ? absolute : real(parent).resolve(name.toString());
    }
  }

  private Optional<String> service(Path path) {
    for (Path at : upwards(path)) {
      Path name = at.getFileName();
      Optional<String> found = name == null ? Optional.empty() : synced.byName(name.toString());
      if (found.isPresent() && Files.isRegularFile(at)) {
        found = Optional.empty();
      }
      if (found.isEmpty()) {
        found = marker(at);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> marker(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    int looked = 0;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (++looked > MOST_ENTRIES) {
          break;
        }
        Optional<String> found = marks(entry);
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<String> marks(Path entry) {
    String name = String.valueOf(entry.getFileName());
    Optional<String> file = synced.byFile(name);
    if (file.isPresent() && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      return file;
    }
    Optional<String> directory = synced.byDirectory(name);
    return directory.isPresent() && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
        ? directory
        : Optional.empty();
  }

  /** A file can be read if its own permissions and those of every folder above let others in. */
  private static boolean othersCanRead(Path real) {
    if (!real.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    try {
      for (Path at : upwards(real)) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(at);
        boolean folder = Files.isDirectory(at);
        if ((folder && !permissions.contains(PosixFilePermission.OTHERS_EXECUTE))
            || (at.equals(real) && !permissions.contains(PosixFilePermission.OTHERS_READ))) {
          return false;
        }
      }
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** The path itself, then every folder above it. */
  private static List<Path> upwards(Path path) {
    List<Path> all = new ArrayList<>();
    for (Path at = path; at != null; at = at.getParent()) {
      all.add(at);
    }
    return all;
  }
}
