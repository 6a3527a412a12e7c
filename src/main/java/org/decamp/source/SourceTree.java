package org.decamp.source;

import java.io.IOException;
import java.util.List;

/** All that the user gave, listed; opened by {@link SourceTrees#open}. */
public interface SourceTree extends AutoCloseable {

  /** The containers in the order given. */
  List<SourceContainer> containers();

  /** All entries (files, not folders), container by container, in the container's own order. */
  List<SourceEntry> entries();

  @Override
  void close() throws IOException;
}
