package org.decamp.exporter.whatsapp.backup;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.decamp.exporter.whatsapp.store.NewRow;
import org.decamp.model.MediaId;

/** Takes what would come into a backup, and only measures the media. */
final class ForecastRows implements Rows {

  private record File(MediaId content, EntryForm form, boolean own) {}

  private final Set<File> files = new HashSet<>();
  private long bytes;

  @Override
  public void put(NewRow row) {}

  @Override
  public Medium medium(MediaForm form, boolean own, LocalDate day) {
    if (files.add(new File(form.content().id(), form.form(), own))) {
      bytes += form.content().size();
    }
    return new Medium("", "");
  }

  long mediaBytes() {
    return bytes;
  }
}
