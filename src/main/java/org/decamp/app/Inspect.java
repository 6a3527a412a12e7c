package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.importer.Importer;
import org.decamp.importer.Recognition;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/** Says what an export is, and writes nothing. */
public final class Inspect {

  private final SourceOpener sources;
  private final List<Importer> importers;

  Inspect(SourceOpener sources, List<Importer> importers) {
    this.sources = sources;
    this.importers = importers;
  }

  /** Describes what lies at the paths. */
  public Inspection run(List<Path> paths, Progress progress) throws IOException, Problem {
    try (SourceTree tree = sources.open(paths, progress)) {
      List<Recognition> recognised = new ArrayList<>();
      List<Recognition> all = new ArrayList<>();
      for (Importer importer : importers) {
        Recognition recognition = importer.recognise(tree);
        all.add(recognition);
        if (recognition.recognised()) {
          recognised.add(recognition);
        }
      }
      long bytes = tree.entries().stream().mapToLong(SourceEntry::size).sum();
      String hint = recognised.isEmpty() ? Unrecognised.of(tree, all).hint() : "";
      return new Inspection(tree.containers(), tree.entries().size(), bytes, recognised, hint);
    }
  }
}
