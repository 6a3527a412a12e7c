package org.decamp.exporter.deltachat.store;

import java.io.IOException;
import org.decamp.job.Problem;
import org.decamp.model.StoredMedia;

/** Takes what comes into a backup: counts it, or writes it. */
public interface Rows {

  /** Takes a row. */
  void put(NewRow row) throws IOException, Problem;

  /**
   * Puts a content among the media, once.
   *
   * @param extension of its name, without dot
   * @return its name
   */
  String medium(StoredMedia content, String extension) throws IOException, Problem;
}
