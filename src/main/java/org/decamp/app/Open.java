package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.decamp.app.web.ArchivePages;
import org.decamp.app.web.LoopbackServer;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.Exporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;

/** Shows an archive in a browser of this computer, an encrypted one without unpacking it. */
public final class Open {

  private final ArchiveTargets targets;

  Open(List<Exporter> exporters) {
    this.targets = new ArchiveTargets(exporters);
  }

  /** An archive that is being served; both ends when it is closed. */
  public record Served(LoopbackServer server, ArchiveFiles archive) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      try (ArchiveFiles _ = archive;
          LoopbackServer _ = server) {
        // the server stops before the archive is closed
      }
    }
  }

  /**
   * Opens an archive and serves it.
   *
   * @param keys open it if it is encrypted
   * @throws Problem.BadInput if it is damaged or not an archive of Decamp's
   */
  public Served run(Path artefact, ArchiveKeys keys, Progress progress)
      throws IOException, Problem {
    ArchiveFiles archive = new ArchiveDoor(keys).open(artefact, progress);
    boolean done = false;
    try {
      var _ = targets.of(artefact, archive);
      ArchivePages pages = new ArchivePages(archive, Mappings.builtIn().mediaTypes());
      Served served = new Served(LoopbackServer.start(pages, InstantSource.system()), archive);
      done = true;
      return served;
    } finally {
      if (!done) {
        archive.close();
      }
    }
  }
}
