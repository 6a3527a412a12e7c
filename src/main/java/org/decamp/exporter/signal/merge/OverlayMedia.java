package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.seal.SealException;

/** The media files of an overlay: only those that the original does not have, or not whole. */
final class OverlayMedia implements NewMedia {

  private final SnapshotWriter out;
  private final Path overlay;
  private final List<Path> originals;
  private final Map<LocalKey, SealedMedia> added = new HashMap<>();
  private long files;

  /**
   * @param overlay the folder {@code files} that is written
   * @param originals those that it will be laid over
   */
  OverlayMedia(SnapshotWriter out, Path overlay, List<Path> originals) {
    this.out = out;
    this.overlay = overlay;
    this.originals = originals;
  }

  @Override
  public SealedMedia add(LocalKey key, Source content) throws IOException {
    SealedMedia known = added.get(key);
    if (known != null) {
      return known;
    }
    SealedMedia sealed;
    try (InputStream in = content.open()) {
      sealed = out.addMedia(in, key);
    }
    if (isInOriginal(sealed)) {
      Files.delete(sealed.name().in(overlay));
    } else {
      files++;
    }
    added.put(key, sealed);
    return sealed;
  }

  private boolean isInOriginal(SealedMedia sealed) throws IOException {
    for (Path original : originals) {
      Path file = sealed.name().in(original);
      if (Files.isRegularFile(file) && isWhole(file, sealed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(Path file, SealedMedia sealed) throws IOException {
    try {
      MediaFile.verify(file, sealed);
      return true;
    } catch (SealException _) {
      return false;
    }
  }

  /** How many files are new. */
  long files() {
    return files;
  }
}
