package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.Importer;
import org.decamp.importer.Recognition;
import org.decamp.job.Finding;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Quantity;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.source.SourceTree;
import org.decamp.vault.Ingest;

/** Brings exports into the vault, which is created on first use. */
public final class Import {

  private final SourceOpener sources;
  private final List<Importer> importers;

  Import(SourceOpener sources, List<Importer> importers) {
    this.sources = sources;
    this.importers = importers;
  }

  /**
   * Imports. The input is looked at before the passphrase is asked for, so that a wrong file costs
   * no effort.
   *
   * @throws Problem.BadInput if nothing is recognised
   */
  public ImportReport run(
      List<Path> paths, ImportOptions options, Joining joining, VaultDoor door, Progress progress)
      throws IOException, Problem {
    return run(paths, options, joining, door, progress, (report, _) -> report);
  }

  /** What follows an import while the vault is still open, so that it need not be opened again. */
  @FunctionalInterface
  interface Continuation<T> {
    T after(ImportReport report, OpenVault vault) throws IOException, Problem;
  }

  <T> T run(
      List<Path> paths,
      ImportOptions options,
      Joining joining,
      VaultDoor door,
      Progress progress,
      Continuation<T> next)
      throws IOException, Problem {
    FindingTally tally = new FindingTally(progress);
    try (SourceTree tree = sources.open(paths, tally)) {
      Recognised recognised = recognise(tree);
      boolean created = !door.exists();
      try (OpenVault vault = door.openOrCreate()) {
        return next.after(
            read(tree, recognised, options, joining, vault, door.directory(), created, tally),
            vault);
      }
    }
  }

  /**
   * Imports into a vault that is open already, and stays so.
   *
   * @param directory where the vault is
   */
  public ImportReport into(
      OpenVault vault,
      Path directory,
      List<Path> paths,
      ImportOptions options,
      Joining joining,
      Progress progress)
      throws IOException, Problem {
    FindingTally tally = new FindingTally(progress);
    try (SourceTree tree = sources.open(paths, tally)) {
      return read(tree, recognise(tree), options, joining, vault, directory, false, tally);
    }
  }

  private static ImportReport read(
      SourceTree tree,
      Recognised recognised,
      ImportOptions options,
      Joining joining,
      OpenVault vault,
      Path directory,
      boolean created,
      FindingTally tally)
      throws IOException, Problem {
    LedgerReport ledger = read(tree, recognised.fitting(), options, vault, tally);
    return new ImportReport(
        directory,
        created,
        recognised.recognitions(),
        ledger,
        joining.apply(vault),
        tally.groups());
  }

  private static Finding joined(long messages) {
    return new Finding(
        Finding.Severity.INFO,
        "messages-joined",
        "",
        Quantity.of(messages, "message was", "messages were")
            + " already known under another name or from a page, and joined");
  }

  private static Finding continued(long conversations) {
    return new Finding(
        Finding.Severity.INFO,
        "threads-continued",
        "",
        conversations
            + " conversations of an export without thread numbers hold the same messages as others"
            + " and are shown as one with them; decamp people list tells how to take them apart");
  }

  /** What an input is, and who can read it; they belong together one by one. */
  private record Recognised(List<Recognition> recognitions, List<Importer> fitting) {}

  private Recognised recognise(SourceTree tree) throws IOException, Problem {
    List<Recognition> all = new ArrayList<>();
    List<Recognition> recognised = new ArrayList<>();
    List<Importer> fitting = new ArrayList<>();
    for (Importer importer : importers) {
      Recognition recognition = importer.recognise(tree);
      all.add(recognition);
      if (recognition.recognised()) {
        recognised.add(recognition);
        fitting.add(importer);
      }
    }
    if (fitting.isEmpty()) {
      throw Unrecognised.of(tree, all);
    }
    return new Recognised(recognised, fitting);
  }

  private static LedgerReport read(
      SourceTree tree,
      List<Importer> fitting,
      ImportOptions options,
      OpenVault vault,
      Progress progress)
      throws IOException, Problem {
    Ledger ledger = new Ledger();
    try (SourceCustody custody = new SourceCustody(tree);
        Ingest ingest = vault.ingest(custody.sources())) {
      for (Importer importer : fitting) {
        importer.read(tree, options, ingest, ledger, progress);
      }
      LedgerReport report = ledger.balance();
      progress.report(new Progress.Event.Started(Phase.FINISHING, custody.left()));
      Ingest.Joined joined = ingest.finish(report, custody.hashes(progress));
      if (joined.messages() > 0) {
        progress.report(new Progress.Event.Noticed(joined(joined.messages())));
      }
      if (joined.conversations() > 0) {
        progress.report(new Progress.Event.Noticed(continued(joined.conversations())));
      }
      progress.report(new Progress.Event.Finished(Phase.FINISHING));
      return report;
    }
  }
}
