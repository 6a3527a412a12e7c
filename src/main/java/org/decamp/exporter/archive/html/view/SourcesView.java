package org.decamp.exporter.archive.html.view;

import java.util.List;

/**
 * One page of the list of source files.
 *
 * @param frame around it
 * @param files in order of their numbers
 * @param previous file of the page before, empty on the first
 * @param next file of the page after, empty on the last
 */
public record SourcesView(FrameView frame, List<Row> files, String previous, String next) {

  public SourcesView {
    files = List.copyOf(files);
  }

  /**
   * A source file.
   *
   * @param container the ZIP or folder that held it
   * @param path inside the export
   * @param size in words
   * @param sha256 of its bytes
   */
  public record Row(String container, String path, String size, String sha256) {}
}
