package org.decamp.exporter;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Walks over the paths of all files of an archive in ascending order, folder by folder. */
public final class ArchiveNames {

  private final ArchiveFiles files;
  private final Deque<Iterator<String>> folders = new ArrayDeque<>();
  private boolean begun;

  ArchiveNames(ArchiveFiles files) {
    this.files = files;
  }

  /** The next path, or empty at the end. */
  public Optional<String> next() throws IOException {
    if (!begun) {
      begun = true;
      folders.push(files.list("").iterator());
    }
    while (!folders.isEmpty()) {
      if (!folders.element().hasNext()) {
        folders.pop();
        continue;
      }
      String path = folders.element().next();
      if (!path.endsWith("/")) {
        return Optional.of(path);
      }
      folders.push(files.list(path).iterator());
    }
    return Optional.empty();
  }
}
