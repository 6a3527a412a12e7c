package org.decamp.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that the user gave, listed; opened by {@link SourceTrees#open}. */
public interface SourceTree extends AutoCloseable {

  /** The containers in the order given. */
  List<SourceContainer> containers();

  /** All entries (files, not folders), container by container, in the container's own order. */
  List<SourceEntry> entries();

  /** The file that a container is; empty if it is a folder, which is no file. */
  default Optional<Path> file(SourceContainer container) {
    return Optional.empty();
  }

  @Override
  void close() throws IOException;
}
