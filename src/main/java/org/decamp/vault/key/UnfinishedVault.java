package org.decamp.vault.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a creation leaves that was interrupted before its header stood: nothing that anybody could
 * ever read, so it may be begun again in the same place.
 */
final class UnfinishedVault {

  private UnfinishedVault() {}

  /**
   * Whether the directory holds at most the beginnings of a vault: no header, an empty database and
   * no content. A vault that lost its headers has a database, and is none of these.
   */
  static boolean nothingElseIn(VaultLayout layout) throws IOException {
    Set<Path> empty =
        Set.of(layout.lock(), layout.database(), layout.root().resolve("vault.db-journal"));
    Set<Path> written =
        Set.of(
            layout.lockNote(),
            layout.root().resolve(VaultLayout.README_NAME),
            layout.root().resolve(VaultLayout.README_NAME + ".new"),
            layout.header().resolveSibling(layout.header().getFileName() + ".new"));
    try (Stream<Path> entries = Files.list(layout.root())) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        boolean known =
            written.contains(entry)
                || (empty.contains(entry) && Files.size(entry) == 0)
                || (entry.equals(layout.media()) && holdsNoFile(entry));
        if (!known) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether there are only directories below. */
  static boolean holdsNoFile(Path directory) throws IOException {
    try (Stream<Path> below = Files.walk(directory)) {
      return below.allMatch(Files::isDirectory);
    }
  }
}
