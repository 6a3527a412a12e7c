package org.decamp.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an inspection writes; nothing unless asked for.
 *
 * @param report where the anonymous report goes
 * @param twin which file gets a synthetic twin, and where that goes
 */
public record InspectOutputs(Optional<Path> report, Optional<Twin> twin) {

  /** Nothing is written. */
  public static final InspectOutputs NONE = new InspectOutputs(Optional.empty(), Optional.empty());

  /**
   * A twin to write.
   *
   * @param file where it goes
   * @param of path of the original inside the export, or its end, if that names one file only
   */
  public record Twin(Path file, String of) {}
}
