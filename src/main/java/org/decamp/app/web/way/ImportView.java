package org.decamp.app.web.way;

import java.util.List;

/**
 * What will be imported.
 *
 * @param files names of the chosen files
 */
public record ImportView(List<String> files) {

  public ImportView {
    files = List.copyOf(files);
  }
}
