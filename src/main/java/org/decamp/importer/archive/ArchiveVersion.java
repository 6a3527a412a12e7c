package org.decamp.importer.archive;

import org.decamp.job.Problem;

/** The versions of the archive and of its schema that this importer reads. */
final class ArchiveVersion {

  static final int READ = 1;

  private ArchiveVersion() {}

  /** Throws unless the version is one that can be read. */
  static void require(long version, String where) throws Problem {
    if (version != READ) {
      throw new Problem.BadInput(
          "the archive has format version " + version + ": " + where,
          "Use the version of Decamp that wrote it, or a newer one.");
    }
  }
}
