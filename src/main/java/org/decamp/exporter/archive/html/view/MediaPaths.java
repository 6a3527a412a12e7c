package org.decamp.exporter.archive.html.view;

import java.io.IOException;
import org.decamp.job.Problem;
import org.decamp.model.StoredMedia;

/** Says where a stored content lies, and sees to it that it lies there. */
@FunctionalInterface
public interface MediaPaths {

  /** The path relative to the archive, {@code /} between names. */
  String of(StoredMedia media) throws IOException, Problem;

  /** Whether a browser that follows the path may run what the sender wrote. */
  default boolean mayRun() {
    return true;
  }
}
