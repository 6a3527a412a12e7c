package org.decamp.exporter.archive.bag;

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
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchivePath;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Checks the files of a manifest of a bag. In constant memory: the lines that Decamp writes are
 * strictly ascending, so each names another file.
 */
final class Sha512Check {

  private static final int CHUNK = 1 << 18;
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{128})  ([!-$&-~]{1,1024})");

  private final ArchiveFiles bag;
  private final Progress progress;
  private final MessageDigest digest = Digests.sha512();
  private final byte[] chunk = new byte[CHUNK];
  private long files;
  private long bytes;

  Sha512Check(ArchiveFiles bag, Progress progress) {
    this.bag = bag;
    this.progress = progress;
  }

  /**
   * Checks a manifest.
   *
   * @param payload whether it is the one of the files in {@code data}, or the one of all others
   * @throws Problem.BadInput naming the first file that is not as it was written
   */
  void run(String manifest, boolean payload) throws IOException, Problem {
    String previous = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                BagDamage.require(bag, manifest), StandardCharsets.UTF_8.newDecoder()))) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()
            || parts.group(2).compareTo(previous) <= 0
            || parts.group(2).startsWith(BagLayout.PAYLOAD) != payload
            || !ArchivePath.isPlain(parts.group(2))) {
          throw BagDamage.of("a manifest is damaged", manifest);
        }
        previous = parts.group(2);
        if (!sha512(previous).equals(parts.group(1))) {
          throw BagDamage.of("a file was changed", previous);
        }
        files++;
      }
    } catch (CharacterCodingException _) {
      throw BagDamage.of("a manifest is damaged", manifest);
    }
  }

  private String sha512(String path) throws IOException, Problem {
    digest.reset();
    try (InputStream in = BagDamage.require(bag, path)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        progress.checkCancelled();
        digest.update(chunk, 0, n);
        bytes += n;
        progress.report(new Progress.Event.Advanced(n, 0));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How many files were checked. */
  long files() {
    return files;
  }

  /** Their bytes together. */
  long bytes() {
    return bytes;
  }
}
