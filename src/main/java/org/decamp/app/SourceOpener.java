package org.decamp.app;

import java.nio.file.Path;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceTree;

/** Lists what the user gave; {@link org.decamp.source.SourceTrees#open} outside tests. */
@FunctionalInterface
public interface SourceOpener {

  /** Opens the paths as one tree; the caller closes it. */
  SourceTree open(List<Path> paths, Progress progress) throws Problem;
}
