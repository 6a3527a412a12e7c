package org.decamp.exporter;

import java.io.IOException;

/** An archive while it is written, as the target sees it: forms see only its folder. */
public interface ArchiveOutput extends ArchiveFolder, AutoCloseable {

  /** How many media files there are. */
  long mediaFiles();

  /** The SHA-256 of a file that was written and closed, 32 bytes. */
  byte[] sha256(String path);

  /** Writes the list of checksums; the archive is complete then. */
  void seal() throws IOException;

  /** Completes an archive that has lists of checksums of another kind. */
  void finish() throws IOException;

  /** Closes what a failure left open, so that it can be removed on every platform. */
  @Override
  void close() throws IOException;
}
