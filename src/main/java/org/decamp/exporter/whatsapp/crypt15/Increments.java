package org.decamp.exporter.whatsapp.crypt15;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.decamp.job.Problem;

/**
 * Incremental backups, which are newer than the full one beside them and of another form ({@code
 * whatsapp}, section 2.5): messages from the full one alone would be old.
 */
public final class Increments {

  private static final Pattern NAME =
      Pattern.compile("msgstore-increment-.*\\.crypt1[45]", Pattern.CASE_INSENSITIVE);
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private Increments() {}

  /**
   * Refuses a backup that is an increment, or has increments beside it.
   *
   * @throws Problem.BadInput saying how to get a full one
   */
  public static void refuse(Path backup, Crypt15File opened) throws IOException, Problem {
    try (InputStream content = opened.content()) {
      if (Arrays.equals(content.readNBytes(ZIP.length), ZIP)) {
        throw Refusals.increment();
      }
    }
    Path folder = backup.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, file -> NAME.matcher(String.valueOf(file.getFileName())).matches())) {
      if (files.iterator().hasNext()) {
        throw Refusals.increment();
      }
    }
  }
}
