package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;
import org.jspecify.annotations.Nullable;

/**
 * Writes each media content once, named by the SHA-256 of its bytes: the vault's own names are
 * keyed and mean nothing outside.
 */
final class MediaFolder {

  private static final int CHUNK = 1 << 16;
  private static final String ARRIVING = "media/arriving";

  private final Places places;
  private final FileMaker files;
  private final Manifest manifest;
  private final MediaContents contents;
  private final Map<MediaId, String> paths = new HashMap<>();

  /** Finds the place of a file and makes its folder. */
  @FunctionalInterface
  interface Places {

    /** The place of the file of that relative path. */
    Path of(String path) throws IOException;
  }

  MediaFolder(Places places, FileMaker files, Manifest manifest, MediaContents contents) {
    this.places = places;
    this.files = files;
    this.manifest = manifest;
    this.contents = contents;
  }

  /** Where the content lies; the first call writes it. */
  String path(StoredMedia media) throws IOException, Problem {
    @Nullable String known = paths.get(media.id());
    if (known != null) {
      return known;
    }
    String path = add("", media, UnaryOperator.identity());
    paths.put(media.id(), path);
    return path;
  }

  /** Writes the content below a folder; see {@link ArchiveOutput#addMedia}. */
  String add(String folder, StoredMedia media, UnaryOperator<OutputStream> way)
      throws IOException, Problem {
    Path arriving = places.of(folder + ARRIVING);
    byte[] sha256 = copy(media, arriving, way);
    String path = MediaContents.path(sha256, media.mimeType());
    Files.move(arriving, places.of(folder + path), StandardCopyOption.ATOMIC_MOVE);
    manifest.add(folder + path, sha256);
    return path;
  }

  /** Number of files written. */
  long count() {
    return paths.size();
  }

  private byte[] copy(StoredMedia media, Path target, UnaryOperator<OutputStream> way)
      throws IOException, Problem {
    byte[][] sum = new byte[1][];
    try (OutputStream out =
        way.apply(new ChecksummedFile(files.create(target), CHUNK, s -> sum[0] = s))) {
      contents.copy(media, out);
    }
    return sum[0];
  }
}
