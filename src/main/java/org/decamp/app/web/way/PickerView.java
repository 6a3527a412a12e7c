package org.decamp.app.web.way;

import java.util.List;
import java.util.Set;

/**
 * A folder as the picker shows it: names, and nothing of what is inside.
 *
 * @param folder its path, to be read
 * @param up whether one may go up from here
 * @param likely names of folders to jump to
 * @param folders in it
 * @param files in it that may be chosen
 * @param chosen those of them that are
 * @param cut whether it has more names than are shown
 */
public record PickerView(
    String folder,
    boolean up,
    List<String> likely,
    List<String> folders,
    List<String> files,
    Set<String> chosen,
    boolean cut) {

  public PickerView {
    likely = List.copyOf(likely);
    folders = List.copyOf(folders);
    files = List.copyOf(files);
    chosen = Set.copyOf(chosen);
  }
}
