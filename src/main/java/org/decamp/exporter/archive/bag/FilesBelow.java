package org.decamp.exporter.archive.bag;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchivePath;

/** The files of a folder of an archive, as an archive of their own. */
final class FilesBelow implements ArchiveFiles {

  private final ArchiveFiles files;
  private final String folder;

  /**
   * @param folder with {@code /} at its end
   */
  FilesBelow(ArchiveFiles files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  @Override
  public InputStream open(String path) throws IOException {
    return files.open(inside(path));
  }

  @Override
  public InputStream open(String path, long offset) throws IOException {
    return files.open(inside(path), offset);
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    return ArchivePath.isPlain(path) ? files.size(folder + path) : OptionalLong.empty();
  }

  /** A path that is not plain leads to no file, and must not lead out of the folder. */
  private String inside(String path) {
    return ArchivePath.isPlain(path) ? folder + path : path + "/";
  }

  @Override
  public List<String> list(String below) throws IOException {
    return files.list(folder + below).stream().map(p -> p.substring(folder.length())).toList();
  }

  /** The files are closed by whoever opened them. */
  @Override
  public void close() {}
}
