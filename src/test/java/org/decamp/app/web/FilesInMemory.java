package org.decamp.app.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decamp.exporter.ArchiveFiles;

/** An archive in a map; a file that is damaged fails when it is read. */
final class FilesInMemory implements ArchiveFiles {

  final SortedMap<String, byte[]> files = new TreeMap<>();
  String damaged = "";

  @Override
  public InputStream open(String path) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new NoSuchFileException(path);
    }
    if (path.equals(damaged)) {
      throw new IOException("damaged");
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public OptionalLong size(String path) {
    byte[] bytes = files.get(path);
    return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
  }

  @Override
  public List<String> list(String folder) {
    TreeSet<String> there = new TreeSet<>();
    for (String path : files.keySet()) {
      if (path.startsWith(folder)) {
        int slash = path.indexOf('/', folder.length());
        there.add(slash < 0 ? path : path.substring(0, slash + 1));
      }
    }
    return List.copyOf(there);
  }

  @Override
  public void close() {}
}
