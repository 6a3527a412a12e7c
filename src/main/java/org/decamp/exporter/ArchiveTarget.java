package org.decamp.exporter;

import java.io.IOException;
import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/**
 * A target whose artefact is an archive: files under a marker and a list of checksums. It writes
 * and reads them wherever they lie; on its own it is a folder of the disk.
 */
public interface ArchiveTarget extends Exporter {

  /**
   * Writes the archive and seals it.
   *
   * @param plan what {@link #plan} returned
   * @return what became of each object
   */
  LedgerReport write(ExportPlan plan, VaultReader vault, ArchiveOutput output, Progress progress)
      throws IOException, Problem;

  /**
   * Reads an archive as its reader would and checks every byte that can be checked.
   *
   * @throws Problem.BadInput if it is damaged or not an archive of this target
   */
  ReadBack readBack(ArchiveFiles archive, Progress progress) throws IOException, Problem;

  /** Whether the files look like an archive of this target, by its marker. */
  boolean recognises(ArchiveFiles archive);

  @Override
  default ReadBack readBack(Path artefact, Progress progress) throws IOException, Problem {
    try (DiskFiles archive = new DiskFiles(artefact)) {
      return readBack(archive, progress);
    }
  }

  @Override
  default boolean recognises(Path artefact) {
    try (DiskFiles archive = new DiskFiles(artefact)) {
      return recognises(archive);
    }
  }
}
