package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.decamp.app.Choice;
import org.decamp.app.DeltaChatExport;
import org.decamp.app.Export;
import org.decamp.app.ExportReport;
import org.decamp.app.FindingTally;
import org.decamp.app.OpenVault;
import org.decamp.exporter.deltachat.DeltaChatBackup;
import org.decamp.exporter.deltachat.DeltaChatExporter;
import org.decamp.job.Problem;

/**
 * What {@code decamp export deltachat} does.
 *
 * @param choice what is exported
 * @param destination where to; none for a dry run
 * @param fromScratch whether it goes into no backup of the user's
 */
record DeltaChatRun(
    Session session,
    DeltaChatOptions options,
    Choice choice,
    Optional<Path> destination,
    boolean fromScratch) {

  /**
   * Exports, or says what that would do.
   *
   * @return whether nothing was left out that the user should know of
   */
  boolean run() throws IOException, Problem {
    requireSense();
    Export export = session.decamp().exporting();
    if (destination.isPresent()) {
      export.requireFree(destination.get());
    }
    if (fromScratch) {
      return with(export, Optional.empty());
    }
    try (DeltaChatBackup backup =
        DeltaChatBackup.open(
            options.backup().orElseThrow(), options.existing(session), session.progress())) {
      backup.requireMergeable();
      return with(export, Optional.of(backup));
    }
  }

  private void requireSense() throws Problem.Usage {
    if (fromScratch == options.backup().isPresent()) {
      throw new Problem.Usage(
          "it is not said into which backup of Delta Chat",
          "Add --backup FILE, the backup that the app exported, or --from-scratch.");
    }
    if (fromScratch && !options.into().isEmpty()) {
      throw new Problem.Usage(
          "--into needs contacts, and a profile from scratch has none",
          "Give your own backup with --backup FILE, or leave --into away.");
    }
  }

  private boolean with(Export export, Optional<DeltaChatBackup> backup)
      throws IOException, Problem {
    if (destination.isPresent()) {
      announce(backup, destination.get());
    }
    try (OpenVault vault = session.door().open()) {
      DeltaChatExport exporting =
          new DeltaChatExport(
              export,
              vault,
              backup,
              options.into(),
              options.protects() ? Optional.of(options.chosen(session)) : Optional.empty(),
              Clock.systemUTC());
      if (destination.isEmpty()) {
        FindingTally tally = new FindingTally(session.progress());
        session.results().plan(DeltaChatExporter.ID, exporting.plan(choice, tally));
        session.results().noticed(tally.groups());
        return true;
      }
      ExportReport report = exporting.run(choice, destination.get(), session.progress());
      session.results().exported(report);
      return report.complete();
    }
  }

  private void announce(Optional<DeltaChatBackup> backup, Path where) throws Problem {
    if (options.protects() || backup.filter(DeltaChatBackup::isProtected).isPresent()) {
      session.announce(
          "Of the backup for Delta Chat only the database is protected: whoever gets "
              + where
              + " can see every picture and hear every voice message in it.");
    } else if (backup.isPresent()) {
      session.announce(
          "The backup for Delta Chat is not encrypted, and the private key of your profile is in"
              + " it: anyone who gets "
              + where
              + " can read everything in it, and write in your name.");
    } else {
      session.announcePlaintext("backup for Delta Chat", where);
    }
  }

  @Override
  public String toString() {
    return "(export into Delta Chat)";
  }
}
