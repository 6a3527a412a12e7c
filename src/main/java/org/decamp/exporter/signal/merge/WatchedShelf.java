package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.exporter.signal.lint.MediaShelf;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;

/**
 * Remembers which of the files of an overlay somebody shows, and how many contents were compared.
 */
final class WatchedShelf implements MediaShelf {

  private final MediaShelf shelf;
  private final Set<MediaName> unseen;
  private long verified;

  /**
   * @param inOverlay the files that lie in the overlay
   */
  WatchedShelf(MediaShelf shelf, Set<MediaName> inOverlay) {
    this.shelf = shelf;
    this.unseen = new HashSet<>(inOverlay);
  }

  @Override
  public OptionalLong length(MediaName name) throws IOException {
    unseen.remove(name);
    return shelf.length(name);
  }

  @Override
  public boolean isNamed(MediaName name) {
    return shelf.isNamed(name);
  }

  @Override
  public void verify(SealedMedia media) throws IOException {
    shelf.verify(media);
    verified++;
  }

  /** How many files of the overlay no entry shows. */
  int unseen() {
    return unseen.size();
  }

  /** How many contents were decrypted and found right. */
  long verified() {
    return verified;
  }
}
