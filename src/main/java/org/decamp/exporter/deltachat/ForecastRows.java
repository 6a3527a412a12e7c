package org.decamp.exporter.deltachat;

import java.util.HashSet;
import java.util.Set;
import org.decamp.exporter.deltachat.store.NewRow;
import org.decamp.exporter.deltachat.store.Rows;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;

/** Takes what would come into a backup, and only measures the media. */
final class ForecastRows implements Rows {

  private final Set<MediaId> media = new HashSet<>();
  private long bytes;

  @Override
  public void put(NewRow row) {}

  @Override
  public String medium(StoredMedia content, String extension) {
    if (media.add(content.id())) {
      bytes += content.size();
    }
    return "";
  }

  long mediaBytes() {
    return bytes;
  }
}
