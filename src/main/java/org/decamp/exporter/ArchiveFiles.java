package org.decamp.exporter;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/**
 * The files of an archive, to be read wherever they lie: in a folder, or sealed in a container.
 *
 * <p>Paths are relative to the root of the archive with {@code /} between names. A path that is not
 * {@linkplain ArchivePath#isPlain plain} leads to no file.
 */
public interface ArchiveFiles extends Closeable {

  /**
   * Opens a file; several can be open at a time.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  InputStream open(String path) throws IOException;

  /**
   * Opens a file from a place in it on.
   *
   * @param offset from 0 to the size, in bytes
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  default InputStream open(String path, long offset) throws IOException {
    InputStream in = open(path);
    try {
      in.skipNBytes(offset);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The file's size in bytes; empty if there is no regular file. */
  OptionalLong size(String path) throws IOException;

  /**
   * What lies directly in a folder, in ascending order: paths of files, be they regular or not, and
   * paths of folders, which end with {@code /}.
   *
   * @param folder as this method names it, empty for the root; one that is not there is empty
   */
  List<String> list(String folder) throws IOException;

  /** Whether there is a regular file. */
  default boolean has(String path) throws IOException {
    return size(path).isPresent();
  }

  /** The paths of all files, ascending; holds no more than the folders on its way in memory. */
  default ArchiveNames names() {
    return new ArchiveNames(this);
  }
}
