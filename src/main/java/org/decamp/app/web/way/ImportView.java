package org.decamp.app.web.way;

import java.util.List;

/**
 * What will be imported.
 *
 * @param files names of the chosen files
 * @param choice what few people choose
 */
public record ImportView(List<String> files, ImportChoice choice) {

  public ImportView {
    files = List.copyOf(files);
  }
}
