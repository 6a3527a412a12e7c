package org.decamp.app.web.way;

import java.util.List;

/**
 * What may be chosen, and what is.
 *
 * @param sets what look like exports
 * @param unfinished names of downloads that are not whole
 * @param chosen names of the files that are chosen
 * @param picker to find others
 * @param looking whether somebody looks for others
 */
public record FilesView(
    List<ExportSet> sets,
    List<String> unfinished,
    List<String> chosen,
    PickerView picker,
    boolean looking) {

  public FilesView {
    sets = List.copyOf(sets);
    unfinished = List.copyOf(unfinished);
    chosen = List.copyOf(chosen);
  }
}
