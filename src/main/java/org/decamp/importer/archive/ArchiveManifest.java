package org.decamp.importer.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.decamp.job.Problem;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceFailure;
import org.jspecify.annotations.Nullable;

/**
 * The checksums that an archive states for its {@code jsonl} files, so that an edited archive is
 * noticed. Media are not in here: their names are their checksums.
 */
final class ArchiveManifest {

  static final String NAME = "manifest-sha256.txt";
  private static final String CHECKED = "jsonl/";
  private static final int SUM = 64;

  private final Map<String, String> sums = new HashMap<>();

  /** Lines that are none are passed over: then the file that they were for has no checksum. */
  static ArchiveManifest read(SourceEntry entry) throws Problem {
    ArchiveManifest manifest = new ArchiveManifest();
    try (InputStream in = entry.open();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  " + CHECKED, SUM)) {
          manifest.sums.put(line.substring(SUM + 2), line.substring(0, SUM));
        }
      }
    } catch (IOException e) {
      SourceFailure.unlessDamage(entry, e);
    }
    return manifest;
  }

  /** Without any checksum, as archives of other tools may be. */
  static ArchiveManifest none() {
    return new ArchiveManifest();
  }

  /** Whether the file is another than the one that the manifest was written for. */
  boolean differs(String path, byte[] sha256) {
    @Nullable String stated = sums.get(path);
    return stated != null && !stated.equals(HexFormat.of().formatHex(sha256));
  }
}
