package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.importer.Importer;
import org.decamp.importer.Recognition;
import org.decamp.importer.Survey;
import org.decamp.importer.Surveyor;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/** Says what an export is; writes nothing but what it is asked to. */
public final class Inspect {

  private final SourceOpener sources;
  private final List<Importer> importers;

  Inspect(SourceOpener sources, List<Importer> importers) {
    this.sources = sources;
    this.importers = importers;
  }

  /**
   * Describes what lies at the paths.
   *
   * @throws Problem.CannotWrite if an output exists already; found out before anything is read
   * @throws Problem.Usage if the file that gets a twin is not there, or not the only one of its
   *     name
   */
  public Inspection run(List<Path> paths, InspectOutputs outputs, Progress progress)
      throws IOException, Problem {
    Optional<NewFile> report =
        outputs.report().isEmpty()
            ? Optional.empty()
            : Optional.of(new NewFile(outputs.report().get()));
    Optional<NewFile> twin =
        outputs.twin().isEmpty()
            ? Optional.empty()
            : Optional.of(new NewFile(outputs.twin().get().file()));
    try (SourceTree tree = sources.open(paths, progress)) {
      if (twin.isPresent()) {
        writeTwin(tree, outputs.twin().get().of(), twin.get(), progress);
      }
      Inspection inspection = look(tree, progress);
      if (report.isPresent()) {
        List<Survey> surveys =
            inspection.recognised() ? inspection.surveys() : survey(tree, importers, progress);
        report.get().write(out -> new AnonymousReport().write(inspection, surveys, out));
      }
      return inspection;
    }
  }

  private Inspection look(SourceTree tree, Progress progress) throws IOException, Problem {
    List<Recognition> recognised = new ArrayList<>();
    List<Recognition> all = new ArrayList<>();
    List<Importer> fitting = new ArrayList<>();
    for (Importer importer : importers) {
      Recognition recognition = importer.recognise(tree);
      all.add(recognition);
      if (recognition.recognised()) {
        recognised.add(recognition);
        fitting.add(importer);
      }
    }
    long bytes = tree.entries().stream().mapToLong(SourceEntry::size).sum();
    String hint = recognised.isEmpty() ? Unrecognised.sentences(tree, all) : "";
    return new Inspection(
        tree.containers(),
        tree.entries().size(),
        bytes,
        recognised,
        survey(tree, fitting, progress),
        hint);
  }

  private static List<Survey> survey(SourceTree tree, List<Importer> fitting, Progress progress)
      throws IOException, Problem {
    List<Survey> surveys = new ArrayList<>();
    for (Importer importer : fitting) {
      Optional<Surveyor> surveyor = importer.surveyor();
      if (surveyor.isPresent()) {
        surveys.add(surveyor.get().survey(tree, progress));
      }
    }
    return surveys;
  }

  private void writeTwin(SourceTree tree, String of, NewFile file, Progress progress)
      throws IOException, Problem {
    SourceEntry entry = named(tree, of);
    for (Importer importer : importers) {
      Optional<Surveyor> surveyor = importer.surveyor();
      if (surveyor.isPresent()) {
        file.write(out -> surveyor.get().writeTwin(entry, out, progress));
        return;
      }
    }
  }

  /** The one file of that path, or whose path ends so. */
  private static SourceEntry named(SourceTree tree, String of) throws Problem.Usage {
    String end = of.startsWith("/") ? of : '/' + of;
    List<SourceEntry> found =
        tree.entries().stream().filter(e -> ('/' + e.path()).endsWith(end)).limit(2).toList();
    if (found.isEmpty()) {
      throw new Problem.Usage(
          "the file that is to have a twin is not in what you gave",
          "After --of, give its path inside the ZIP, or the end of that path.");
    }
    if (found.size() > 1) {
      throw new Problem.Usage(
          "several files have a path that ends so",
          "After --of, give more of its path, and only the ZIP that holds it.");
    }
    return found.getFirst();
  }
}
