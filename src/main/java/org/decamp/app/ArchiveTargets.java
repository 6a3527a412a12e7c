package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.Exporter;
import org.decamp.job.Problem;

/** Which target wrote an archive that is open. */
record ArchiveTargets(List<Exporter> exporters) {

  ArchiveTargets {
    exporters = List.copyOf(exporters);
  }

  /**
   * Finds it.
   *
   * @param artefact where the archive lies, for messages
   * @throws Problem.BadInput if it is none of Decamp's, or so damaged that nobody can tell
   */
  ArchiveTarget of(Path artefact, ArchiveFiles archive) throws Problem.BadInput {
    for (Exporter exporter : exporters) {
      if (exporter instanceof ArchiveTarget target && target.recognises(archive)) {
        return target;
      }
    }
    requireReadableMarker(artefact, archive);
    throw notOurs(artefact);
  }

  private static void requireReadableMarker(Path artefact, ArchiveFiles archive)
      throws Problem.BadInput {
    try {
      var _ = ArchiveMarker.read(archive);
    } catch (IOException e) {
      throw new Problem.BadInput(
          artefact + " is damaged: its " + ArchiveMarker.NAME + " cannot be read",
          "Do not rely on it; use another copy of it, or export again from the vault.",
          e);
    }
  }

  /** What is not known by its marker. */
  static Problem.BadInput notOurs(Path artefact) {
    return new Problem.BadInput(
        artefact + " is not an archive that Decamp wrote",
        "Give what decamp export wrote, not a folder inside or above it.");
  }
}
