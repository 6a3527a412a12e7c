package org.decamp.exporter;

import java.io.IOException;
import java.io.OutputStream;
import org.decamp.job.Problem;
import org.decamp.model.StoredMedia;

/** The folder that an archive is written to; every file gets its checksum on the way. */
public interface ArchiveFolder {

  /**
   * Creates a file.
   *
   * @param path relative, {@code /} between names, of safe ASCII names that Decamp chose
   * @return must be closed before the archive ends
   */
  OutputStream create(String path) throws IOException;

  /**
   * Where a media content lies in the archive, relative to its root, such as {@code
   * media/ab/abcd.jpg}. The first call for a content writes it; the name is derived from the
   * SHA-256 of the bytes and the sniffed type.
   *
   * @throws IOException if the content is missing from the vault or damaged
   */
  String mediaPath(StoredMedia media) throws IOException, Problem;

  /**
   * A file that is not part of the archive.
   *
   * @return must be closed before the archive ends
   */
  Scratch scratch();
}
