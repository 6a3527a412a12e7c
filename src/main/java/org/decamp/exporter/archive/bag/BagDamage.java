package org.decamp.exporter.archive.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.job.Problem;

/** Says in the user's terms what is wrong with a bag. */
final class BagDamage {

  private static final int LONGEST_TAG_FILE = 1 << 20;

  private BagDamage() {}

  static Problem.BadInput of(String what, String where) {
    return new Problem.BadInput(
        what + ": " + where, "Do not rely on this bag; export it again from the vault.");
  }

  /** Opens a file that must be there. */
  static InputStream require(ArchiveFiles bag, String path) throws IOException, Problem.BadInput {
    if (!bag.has(path)) {
      throw of("a file is missing", path);
    }
    return bag.open(path);
  }

  /** The text of a short file that must be there. */
  static String text(ArchiveFiles bag, String path) throws IOException, Problem.BadInput {
    try (InputStream in = require(bag, path)) {
      return new String(in.readNBytes(LONGEST_TAG_FILE), StandardCharsets.UTF_8);
    }
  }
}
