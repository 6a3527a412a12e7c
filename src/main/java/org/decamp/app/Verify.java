package org.decamp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Reads an artefact of Decamp's back and checks every byte that can be checked. */
public final class Verify {

  private final List<Exporter> exporters;

  Verify(List<Exporter> exporters) {
    this.exporters = exporters;
  }

  /**
   * Verifies.
   *
   * @throws Problem.MissingInput if there is nothing at that place
   * @throws Problem.BadInput if the artefact is damaged or not Decamp's
   */
  public ReadBack run(Path artefact, Progress progress) throws IOException, Problem {
    if (!Files.exists(artefact)) {
      throw new Problem.MissingInput(
          "there is nothing at " + artefact, "Give the folder that decamp export wrote.");
    }
    for (Exporter exporter : exporters) {
      if (exporter.recognises(artefact)) {
        return exporter.readBack(artefact, progress);
      }
    }
    throw new Problem.BadInput(
        artefact + " is not an archive that Decamp wrote",
        "Give the folder that decamp export wrote, not one inside or above it.");
  }
}
