package org.decamp.exporter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.job.InOrder;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Checks every file of an archive against its manifest: none changed, none missing, none added.
 *
 * <p>In constant memory: the lines are strictly ascending, so each names another file, and then
 * equal numbers of lines and files leave no room for an added one.
 */
public final class ManifestCheck {

  private static final int CHUNK = 1 << 18;
  // Such files are read as a whole, and summed up beside.
  private static final int SMALL = 1 << 20;
  private static final int WAITING = 8;
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([!-~ ]{1,1024})");

  private final ArchiveFiles archive;
  private final Progress progress;
  private final Whole whole;
  private final MessageDigest digest = Digests.sha256();
  private final byte[] chunk = new byte[CHUNK];

  /** The checksum of a file, as stated and as it is. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  private record Sum(String path, String stated, byte[] there) {}

  private long files;
  private long mediaFiles;
  private String previous = "";

  /** Hears of every file whose checksum was right. */
  @FunctionalInterface
  public interface Whole {

    /** Hears of it, with its SHA-256. */
    void file(String path, byte[] sum) throws Problem;
  }

  public ManifestCheck(ArchiveFiles archive, Progress progress) {
    this(archive, progress, (_, _) -> {});
  }

  public ManifestCheck(ArchiveFiles archive, Progress progress, Whole whole) {
    this.archive = archive;
    this.progress = progress;
    this.whole = whole;
  }

  /**
   * Checks everything.
   *
   * @throws Problem.BadInput naming the first file that is not as it was written
   */
  public void run() throws IOException, Problem {
    if (!archive.has(Manifest.NAME)) {
      throw damaged("the list of checksums is missing", Manifest.NAME);
    }
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    archive.open(Manifest.NAME), StandardCharsets.US_ASCII.newDecoder()));
        InOrder<Sum> summing = new InOrder<>("read-back", WAITING, this::take)) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        check(line, summing);
      }
      summing.finish();
    } catch (CharacterCodingException e) {
      throw damaged("the list of checksums is damaged", Manifest.NAME);
    }
    refuseAdded();
  }

  /** Number of files whose checksum was right. */
  public long files() {
    return files;
  }

  /** How many of them lie in {@code media}. */
  public long mediaFiles() {
    return mediaFiles;
  }

  private void check(String line, InOrder<Sum> summing) throws IOException, Problem {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || parts.group(2).compareTo(previous) <= 0) {
      throw damaged("the list of checksums is damaged", Manifest.NAME);
    }
    String path = parts.group(2);
    previous = path;
    if (!ArchivePath.isPlain(path)) {
      throw damaged("the list of checksums names a file outside the archive", Manifest.NAME);
    }
    long size = archive.size(path).orElse(-1);
    if (size < 0) {
      throw damaged("a file is missing", path);
    }
    progress.checkCancelled();
    if (size > SMALL) {
      byte[] sum = sha256(path);
      summing.hand(() -> new Sum(path, parts.group(1), sum));
    } else {
      byte[] content;
      try (InputStream in = archive.open(path)) {
        content = in.readAllBytes();
      }
      progress.report(new Progress.Event.Advanced(content.length, 0));
      summing.hand(() -> new Sum(path, parts.group(1), Digests.sha256(content)));
    }
  }

  private void take(Sum sum) throws Problem {
    if (!HexFormat.of().formatHex(sum.there()).equals(sum.stated())) {
      throw damaged("a file was changed", sum.path());
    }
    whole.file(sum.path(), sum.there());
    files++;
    mediaFiles += sum.path().startsWith("media/") ? 1 : 0;
  }

  private byte[] sha256(String path) throws IOException, Problem {
    digest.reset();
    try (InputStream in = archive.open(path)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, n);
        progress.report(new Progress.Event.Advanced(n, 0));
      }
    }
    return digest.digest();
  }

  private void refuseAdded() throws IOException, Problem {
    ArchiveNames names = archive.names();
    long there = 0;
    while (names.next().isPresent()) {
      there++;
    }
    if (there != files + 1) {
      throw damaged(
          "%d files are not in the list of checksums".formatted(there - files - 1), "archive");
    }
  }

  private static Problem damaged(String what, String where) {
    return new Problem.BadInput(
        what + ": " + where, "Do not rely on this archive; export it again from the vault.");
  }
}
