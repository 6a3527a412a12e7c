package org.decamp.exporter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([!-~ ]{1,1024})");

  private final Path root;
  private final Progress progress;
  private final MessageDigest digest = Digests.sha256();
  private final byte[] chunk = new byte[CHUNK];

  private long files;
  private long mediaFiles;
  private String previous = "";

  /**
   * @param root the folder of the archive
   */
  public ManifestCheck(Path root, Progress progress) {
    this.root = root;
    this.progress = progress;
  }

  /**
   * Checks everything.
   *
   * @throws Problem.BadInput naming the first file that is not as it was written
   */
  public void run() throws IOException, Problem {
    Path manifest = root.resolve(Manifest.NAME);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      throw damaged("the list of checksums is missing", Manifest.NAME);
    }
    try (BufferedReader lines = Files.newBufferedReader(manifest, StandardCharsets.US_ASCII)) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        check(line);
      }
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

  private void check(String line) throws IOException, Problem {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || parts.group(2).compareTo(previous) <= 0) {
      throw damaged("the list of checksums is damaged", Manifest.NAME);
    }
    String path = parts.group(2);
    previous = path;
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !root.relativize(file).equals(Path.of(path))) {
      throw damaged("the list of checksums names a file outside the archive", Manifest.NAME);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw damaged("a file is missing", path);
    }
    if (!sha256(file).equals(parts.group(1))) {
      throw damaged("a file was changed", path);
    }
    files++;
    mediaFiles += path.startsWith("media/") ? 1 : 0;
  }

  private String sha256(Path file) throws IOException, Problem {
    digest.reset();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, n);
        progress.report(new Progress.Event.Advanced(n, 0));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void refuseAdded() throws IOException, Problem {
    long[] there = new long[1];
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            there[0]++;
            return FileVisitResult.CONTINUE;
          }
        });
    if (there[0] != files + 1) {
      throw damaged(
          "%d files are not in the list of checksums".formatted(there[0] - files - 1), "archive");
    }
  }

  private static Problem damaged(String what, String where) {
    return new Problem.BadInput(
        what + ": " + where, "Do not rely on this archive; export it again from the vault.");
  }
}
