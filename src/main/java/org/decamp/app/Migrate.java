package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.exporter.Exporter;
import org.decamp.importer.ImportOptions;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** The whole way in one go: import, then export. */
public final class Migrate {

  private final Import importing;
  private final Export exporting;

  Migrate(Import importing, Export exporting) {
    this.importing = importing;
    this.exporting = exporting;
  }

  /**
   * What both halves did.
   *
   * @param imported the import
   * @param exported the export
   */
  public record Report(ImportReport imported, ExportReport exported) {
    /** Whether nothing was lost or damaged on the whole way. */
    public boolean complete() {
      return imported.complete() && exported.complete();
    }
  }

  /**
   * Imports the paths and exports the choice. What a target needs is checked before the import
   * begins. The vault is opened once for both halves, so that the passphrase is asked for once.
   *
   * @throws Problem.CannotWrite if the destination exists
   */
  public Report run(
      List<Path> paths,
      ImportOptions options,
      Joining joining,
      VaultDoor door,
      Exporter target,
      Choice choice,
      Path destination,
      Progress progress)
      throws IOException, Problem {
    exporting.requireFree(destination);
    return importing.run(
        paths,
        options,
        joining,
        door,
        progress,
        (imported, vault) ->
            new Report(imported, exporting.run(target, vault, choice, destination, progress)));
  }
}
