package org.decamp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveTarget;
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
    throw notOurs(artefact);
  }

  private ReadBack sealed(Path artefact, ArchiveKeys keys, Progress progress)
      throws IOException, Problem {
    try (ArchiveFiles archive = new ArchiveDoor(keys).open(artefact, progress)) {
      for (Exporter exporter : exporters) {
        if (exporter instanceof ArchiveTarget target && target.recognises(archive)) {
          return target.readBack(archive, progress);
        }
      }
    } catch (IOException e) {
      Optional<Problem.BadInput> damage = AgeFile.damage(e);
      if (damage.isPresent()) {
        throw damage.get();
      }
      throw e;
    }
    throw notOurs(artefact);
  }

  private static Problem.BadInput notOurs(Path artefact) {
    return new Problem.BadInput(
        artefact + " is not an archive that Decamp wrote",
        "Give what decamp export wrote, not a folder inside or above it.");
  }
}
