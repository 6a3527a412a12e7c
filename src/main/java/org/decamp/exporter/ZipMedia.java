package org.decamp.exporter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes each media content once, as it is, for it is packed already. Its name is its SHA-256, so
 * it must be read before it can be written: a small one is kept in memory for that moment, a large
 * one read twice, which costs less than a copy on the disk in between.
 */
final class ZipMedia {

  private static final long SMALL = 1 << 20;

  private final ZipWriter zip;
  private final Manifest manifest;
  private final MediaContents contents;
  private final MediaContents beforehand;
  private final Map<MediaId, String> paths = new HashMap<>();

  ZipMedia(ZipWriter zip, Manifest manifest, VaultReader vault, Progress progress) {
    this.zip = zip;
    this.manifest = manifest;
    this.contents = new MediaContents(vault, progress);
    this.beforehand = new MediaContents(vault, new Unheard(progress));
  }

  /** Stops when the user says so, and reports nothing: only what is written counts. */
  private record Unheard(Progress progress) implements Progress {

    @Override
    public void report(Event event) {}

    @Override
    public void checkCancelled() throws Problem.Cancelled {
      progress.checkCancelled();
    }
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
    return media.size() <= SMALL ? small(folder, media, way) : large(folder, media, way);
  }

  /** Number of contents written. */
  long count() {
    return paths.size();
  }

  private String small(String folder, StoredMedia media, UnaryOperator<OutputStream> way)
      throws IOException, Problem {
    ByteArrayOutputStream memory = new ByteArrayOutputStream((int) media.size());
    Sums sums = new Sums(way.apply(memory));
    contents.copy(media, sums.out);
    return add(folder, media, sums, memory::writeTo);
  }

  private String large(String folder, StoredMedia media, UnaryOperator<OutputStream> way)
      throws IOException, Problem {
    Sums sums = new Sums(way.apply(OutputStream.nullOutputStream()));
    beforehand.copy(media, sums.out);
    return this.<Problem>add(folder, media, sums, out -> contents.copy(media, out));
  }

  private <X extends Exception> String add(
      String folder, StoredMedia media, Sums sums, ZipWriter.Content<X> content)
      throws IOException, X {
    byte[] sha256 = sums.digest.digest();
    String path = MediaContents.path(sha256, media.mimeType());
    long size = media.size();
    zip.add(
        new ZipWriter.Entry(
            folder + path, ZipWriter.Method.STORED, sums.crc.getValue(), size, size),
        content);
    manifest.add(folder + path, sha256);
    return path;
  }

  /** Sums up what passes through {@link #out}. */
  private static final class Sums {
    private final MessageDigest digest = Digests.sha256();
    private final CRC32 crc = new CRC32();
    private final OutputStream out;

    Sums(OutputStream to) {
      out = new DigestOutputStream(new CheckedOutputStream(to, crc), digest);
    }
  }
}
