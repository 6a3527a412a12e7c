package org.decamp.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/** A tree while it is put together, and then the open one. */
final class OpenTree implements SourceTree {

  private final Workspaces workspaces = new Workspaces();
  private final List<SourceContainer> containers = new ArrayList<>();
  private final List<SourceEntry> entries = new ArrayList<>();
  private final Map<Integer, Path> files = new HashMap<>();
  private final List<ZipBytes> zips = new ArrayList<>();

  Workspaces workspaces() {
    return workspaces;
  }

  private Problem.@Nullable BadInput firstUnreadable;

  /** The number that the next container gets. */
  int nextNumber() {
    return containers.size();
  }

  /** Takes over a ZIP, to close it with the tree. */
  void own(ZipBytes zip) {
    zips.add(zip);
  }

  void add(SourceContainer container) {
    containers.add(container);
  }

  /** Adds a container that is that file. */
  void add(SourceContainer container, Path file) {
    add(container);
    files.put(container.number(), file);
  }

  void add(SourceEntry entry) {
    entries.add(entry);
  }

  /** Remembers why a part cannot be read. */
  void unreadable(Problem.BadInput why) {
    firstUnreadable = firstUnreadable == null ? why : firstUnreadable;
  }

  /** Throws unless something besides the unreadable parts can be read. */
  void requireEntries() throws Problem.BadInput {
    if (firstUnreadable != null && entries.isEmpty()) {
      throw firstUnreadable;
    }
  }

  @Override
  public List<SourceContainer> containers() {
    return Collections.unmodifiableList(containers);
  }

  @Override
  public List<SourceEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  @Override
  public Optional<Path> file(SourceContainer container) {
    return Optional.ofNullable(files.get(container.number()));
  }

  @Override
  public void close() throws IOException {
    workspaces.close();
    IOException first = null;
    for (ZipBytes zip : zips) {
      try {
        zip.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
