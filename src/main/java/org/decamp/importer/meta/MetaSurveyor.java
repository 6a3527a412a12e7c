package org.decamp.importer.meta;

import java.io.IOException;
import java.io.OutputStream;
import org.decamp.importer.Survey;
import org.decamp.importer.Surveyor;
import org.decamp.importer.meta.survey.SurveyRun;
import org.decamp.importer.meta.twin.JsonTwin;
import org.decamp.importer.meta.twin.PageTwin;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/** Looks into exports of Instagram and Messenger. */
final class MetaSurveyor implements Surveyor {

  private final Mappings mappings;

  MetaSurveyor(Mappings mappings) {
    this.mappings = mappings;
  }

  @Override
  public Survey survey(SourceTree tree, Progress progress) throws Problem {
    return new SurveyRun(mappings, tree, progress).run();
  }

  @Override
  public void writeTwin(SourceEntry entry, OutputStream out, Progress progress)
      throws IOException, Problem {
    if (entry.path().endsWith(".json")) {
      new JsonTwin(mappings, progress).write(entry, out);
    } else if (entry.path().endsWith(".html")) {
      new PageTwin(mappings, progress).write(entry, out);
    } else {
      throw new Problem.BadInput(
          "there are twins of JSON files and HTML pages only",
          "Of other files, --anonymous-report tells that they are there.");
    }
  }
}
