package org.decamp.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/**
 * A folder as a source, for tests of importers that need no checks of the source package.
 *
 * @param root the folder
 * @param entries its files
 */
public record FolderTree(Path root, List<SourceEntry> entries) implements SourceTree {

  public FolderTree {
    entries = List.copyOf(entries);
  }

  /** Lists the folder. */
  public static FolderTree of(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return new FolderTree(
          root,
          files
              .filter(Files::isRegularFile)
              .sorted()
              .map(f -> (SourceEntry) new Entry(root, f))
              .toList());
    }
  }

  @Override
  public List<SourceContainer> containers() {
    return List.of(container(root));
  }

  private static SourceContainer container(Path root) {
    return new SourceContainer(
        0, String.valueOf(root.getFileName()), SourceContainer.Kind.FOLDER, false, List.of());
  }

  @Override
  public void close() {}

  private record Entry(Path root, Path file) implements SourceEntry {

    @Override
    public SourceContainer container() {
      return FolderTree.container(root);
    }

    @Override
    public String path() {
      return root.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public long size() {
      try {
        return Files.size(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public OptionalLong crc32() {
      return OptionalLong.empty();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public InputStream open(OutputStream deflatedCopy) {
      throw new UnsupportedOperationException("no message files here");
    }
  }
}
