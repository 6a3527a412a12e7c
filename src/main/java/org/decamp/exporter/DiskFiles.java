package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The files of an archive in a folder of the disk; symbolic links are no files of an archive. */
public final class DiskFiles implements ArchiveFiles {

  private final Path root;

  /**
   * @param root the folder of the archive; if it is none, there are no files
   */
  public DiskFiles(Path root) {
    this.root = root;
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (!has(path)) {
      throw new NoSuchFileException(path);
    }
    return Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    if (!ArchivePath.isPlain(path)) {
      return OptionalLong.empty();
    }
    Path file = root.resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isInPlace(file)
        ? OptionalLong.of(Files.size(file))
        : OptionalLong.empty();
  }

  /** Whether no folder on the way is a link to another place. */
  private boolean isInPlace(Path file) {
    for (@Nullable Path at = file.getParent(); at != null && !at.equals(root); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<String> list(String folder) throws IOException {
    Path place = root.resolve(folder);
    boolean plain = folder.isEmpty() || ArchivePath.isPlain(folder + "file");
    if (!plain || !Files.isDirectory(place) || !isInPlace(place.resolve("file"))) {
      return List.of();
    }
    List<String> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
      for (Path entry : entries) {
        String end = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? "/" : "";
        paths.add(folder + entry.getFileName() + end);
      }
    }
    Collections.sort(paths);
    return paths;
  }

  /** Nothing stays open. */
  @Override
  public void close() {}
}
