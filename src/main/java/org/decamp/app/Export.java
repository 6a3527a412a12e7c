package org.decamp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.SelectionDigest;
import org.decamp.exporter.sealed.SealedExporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.custody.CustodyEvent;

/** Turns what the vault holds into an artefact for one target. */
public final class Export {

  private final List<Exporter> exporters;

  Export(List<Exporter> exporters) {
    this.exporters = List.copyOf(exporters);
  }

  /** All that need nothing but the vault. */
  public List<Exporter> targets() {
    return exporters;
  }

  /**
   * The exporter of a target.
   *
   * @throws Problem.Usage if there is none of that name
   */
  public Exporter target(String id) throws Problem {
    return exporters.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new Problem.Usage(
                "there is no target of that name",
                "Targets are: "
                    + exporters.stream()
                        .map(Exporter::id)
                        .sorted()
                        .collect(Collectors.joining(", "))));
  }

  /**
   * Makes sure that nothing is in the way, before hours of work are spent.
   *
   * @throws Problem.CannotWrite if the destination exists
   */
  public void requireFree(Path destination) throws Problem {
    if (Files.exists(destination, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem.CannotWrite(
          destination + " exists already", "Name another place with -o, or move it away first.");
    }
  }

  /** Says what an export would do and writes nothing. */
  public ExportPlan plan(Exporter target, OpenVault vault, Choice choice, Progress progress)
      throws IOException, Problem {
    ChosenVault chosen = ChosenVault.of(vault, choice);
    return target.plan(chosen.selection(), chosen.reader(), progress);
  }

  /**
   * Exports. The custody record of the vault says so before the artefact has its name: nothing
   * leaves the vault unrecorded.
   */
  public ExportReport run(
      Exporter target, OpenVault vault, Choice choice, Path destination, Progress progress)
      throws IOException, Problem {
    requireFree(destination);
    FindingTally tally = new FindingTally(progress);
    ChosenVault chosen = ChosenVault.of(vault, choice);
    Selection selection = chosen.selection();
    ExportJob.Result result =
        new ExportJob(target, chosen.reader())
            .run(
                selection,
                destination,
                tally,
                readBack -> vault.record(exported(target, selection, readBack)));
    return new ExportReport(
        target.id(), destination, target instanceof SealedExporter, result, tally.groups());
  }

  private static CustodyEvent exported(Exporter target, Selection selection, ReadBack readBack) {
    return new CustodyEvent.Exported(
        target.id(),
        SelectionDigest.of(selection),
        selection.equals(Selection.ALL),
        readBack.conversations(),
        readBack.messages(),
        readBack.attachments());
  }
}
