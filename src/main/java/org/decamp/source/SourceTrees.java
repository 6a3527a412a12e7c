package org.decamp.source;

import java.nio.file.Path;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Opens what the user gave. */
public final class SourceTrees {

  private SourceTrees() {}

  /**
   * Lists everything below the given paths, without reading content.
   *
   * @param paths ZIPs, folders and loose files in any mix
   * @param limits what is too much
   * @throws Problem.MissingInput if a path does not exist or cannot be read
   * @throws Problem.BadInput if nothing at all can be listed
   */
  public static SourceTree open(List<Path> paths, Limits limits, Progress progress) throws Problem {
    throw new IllegalStateException(paths + " " + limits + progress);
  }
}
