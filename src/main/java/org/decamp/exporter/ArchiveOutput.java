package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;
import org.decamp.job.Problem;
import org.decamp.model.StoredMedia;

/** An archive while it is written, as the target sees it: forms see only its folder. */
public interface ArchiveOutput extends ArchiveFolder, AutoCloseable {

  /**
   * Writes a media content below a folder, as {@link #mediaPath} does in the root, but at each
   * call.
   *
   * @param folder with {@code /} at its end
   * @param way what every byte passes once on its way
   * @return the path below the folder
   */
  String addMedia(String folder, StoredMedia media, UnaryOperator<OutputStream> way)
      throws IOException, Problem;

  /** How many media contents {@link #mediaPath} has written. */
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
