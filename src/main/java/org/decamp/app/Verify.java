package org.decamp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.sealed.AgeFile;
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
   * @param keys open the artefact if it is encrypted
   * @throws Problem.MissingInput if there is nothing at that place
   * @throws Problem.BadInput if the artefact is damaged or not Decamp's
   * @throws Problem.WrongSecret if no key or passphrase opens it
   */
  public ReadBack run(Path artefact, ArchiveKeys keys, Progress progress)
      throws IOException, Problem {
    if (!Files.exists(artefact)) {
      throw new Problem.MissingInput(
          "there is nothing at " + artefact, "Give what decamp export wrote.");
    }
    if (AgeFile.isOne(artefact)) {
      return sealed(artefact, keys, progress);
    }
    for (Exporter exporter : exporters) {
      if (exporter.recognises(artefact)) {
        return exporter.readBack(artefact, progress);
      }
    }
    throw ArchiveTargets.notOurs(artefact);
  }

  private ReadBack sealed(Path artefact, ArchiveKeys keys, Progress progress)
      throws IOException, Problem {
    try (ArchiveFiles archive = new ArchiveDoor(keys).open(artefact, progress)) {
      return new ArchiveTargets(exporters).of(artefact, archive).readBack(archive, progress);
    } catch (IOException e) {
      throw AgeFile.damage(e).orElseThrow(() -> e);
    }
  }
}
