package org.decamp.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes each media content once, named by the SHA-256 of its bytes: the vault's own names are
 * keyed and mean nothing outside.
 */
final class MediaFolder {

  private static final int CHUNK = 1 << 16;
  private static final String ARRIVING = "media/arriving";

  private final Path root;
  private final Places places;
  private final FileMaker files;
  private final Manifest manifest;
  private final VaultReader vault;
  private final Progress progress;
  private final Map<MediaId, String> paths = new HashMap<>();
  private final byte[] chunk = new byte[CHUNK];

  /** Finds the place of a file and makes its folder. */
  @FunctionalInterface
  interface Places {

    /** The place of the file of that relative path. */
    Path of(String path) throws IOException;
  }

  MediaFolder(
      Path root,
      Places places,
      FileMaker files,
      Manifest manifest,
      VaultReader vault,
      Progress progress) {
    this.root = root;
    this.places = places;
    this.files = files;
    this.manifest = manifest;
    this.vault = vault;
    this.progress = progress;
  }

  /** Where the content lies; the first call writes it. */
  String path(StoredMedia media) throws IOException, Problem {
    @Nullable String known = paths.get(media.id());
    if (known != null) {
      return known;
    }
    byte[] sha256 = copy(media, places.of(ARRIVING));
    String hex = HexFormat.of().formatHex(sha256);
    String path =
        "media/" + hex.substring(0, 2) + '/' + hex + '.' + MediaExtension.of(media.mimeType());
    Files.move(root.resolve(ARRIVING), places.of(path), StandardCopyOption.ATOMIC_MOVE);
    manifest.add(path, sha256);
    paths.put(media.id(), path);
    return path;
  }

  /** Number of files written. */
  long count() {
    return paths.size();
  }

  private byte[] copy(StoredMedia media, Path target) throws IOException, Problem {
    byte[][] sum = new byte[1][];
    long copied = 0;
    try (InputStream in = open(media);
        OutputStream out = new ChecksummedFile(files.create(target), CHUNK, s -> sum[0] = s)) {
      for (int n = read(in); n >= 0; n = read(in)) {
        progress.checkCancelled();
        out.write(chunk, 0, n);
        copied += n;
        progress.report(new Progress.Event.Advanced(n, 0));
      }
    }
    if (copied != media.size()) {
      throw damaged(new IOException("the content has another length than the vault says"));
    }
    return sum[0];
  }

  private InputStream open(StoredMedia media) throws Problem {
    try {
      return vault.openMedia(media.id());
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** Failures of the vault are told apart from failures of the drive that is written to. */
  private int read(InputStream in) throws Problem {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static Problem damaged(IOException cause) {
    return new Problem.BadInput(
        "a media content of the vault is missing or damaged",
        "Run \"decamp vault check\" to see what is damaged; importing the export again restores"
            + " it.",
        cause);
  }
}
