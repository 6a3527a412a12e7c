package org.decamp.app.web.way;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that seem to be parts of one export.
 *
 * @param name what all their names begin with
 * @param folder name of the folder that they lie in
 * @param files the parts
 */
public record ExportSet(String name, String folder, List<Path> files) {

  public ExportSet {
    files = List.copyOf(files);
  }

  /** The names of the parts. */
  public List<String> names() {
    return files.stream().map(f -> String.valueOf(f.getFileName())).toList();
  }
}
