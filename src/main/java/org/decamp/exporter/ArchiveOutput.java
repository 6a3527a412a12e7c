package org.decamp.exporter;

import java.io.IOException;

/** An archive while it is written, as the target sees it: forms see only its folder. */
public interface ArchiveOutput extends ArchiveFolder, AutoCloseable {

  /** How many media files there are. */
  long mediaFiles();

  /** Writes the list of checksums; the archive is complete then. */
  void seal() throws IOException;

  /** Closes what a failure left open, so that it can be removed on every platform. */
  @Override
  void close() throws IOException;
}
