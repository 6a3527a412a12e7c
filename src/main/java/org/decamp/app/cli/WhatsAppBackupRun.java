package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.decamp.app.Choice;
import org.decamp.app.Export;
import org.decamp.app.ExportReport;
import org.decamp.app.FindingTally;
import org.decamp.app.OpenVault;
import org.decamp.app.WhatsAppBackupExport;
import org.decamp.exporter.whatsapp.backup.OpenBackup;
import org.decamp.exporter.whatsapp.backup.WhatsAppBackupExporter;
import org.decamp.job.Problem;

/**
 * What {@code decamp export whatsapp-backup} does.
 *
 * @param choice what is exported
 * @param destination where to; none for a dry run
 * @param zone whose calendar names media
 */
record WhatsAppBackupRun(
    Session session,
    WhatsAppBackupOptions options,
    Choice choice,
    Optional<Path> destination,
    ZoneId zone) {

  /** Names what a dry run does not write. */
  private static final String UNWRITTEN = "decamp-dry-run";

  /**
   * Exports, or says what that would do.
   *
   * @return whether nothing was left out that the user should know of
   */
  boolean run() throws IOException, Problem {
    requireSense();
    session.door().requireThere();
    Export export = session.decamp().exporting();
    if (destination.isPresent()) {
      export.requireFree(destination.get());
      announce(destination.get());
    }
    try (OpenBackup backup =
            WhatsAppBackupExport.open(
                options.backup().orElseThrow(),
                options.key().source(session),
                beside(),
                session.progress());
        OpenVault vault = session.door().open()) {
      return with(new WhatsAppBackupExport(export, vault, backup, Clock.systemUTC(), zone));
    }
  }

  /** What the backup is unpacked beside, encrypted: the vault, if nothing is written. */
  private Path beside() {
    return destination.orElseGet(() -> session.vaultDirectory().resolveSibling(UNWRITTEN));
  }

  private void requireSense() throws Problem.Usage {
    if (options.backup().isEmpty()) {
      throw new Problem.Usage(
          "it is not said into which backup of WhatsApp",
          "Add --whatsapp FILE, your msgstore.db.crypt15; docs/whatsapp.md tells how to get it.");
    }
    if (!options.experimental()) {
      throw new Problem.Usage(
          "nobody here has seen a phone accept a backup of WhatsApp that was changed",
          "Read docs/whatsapp.md; if you want to try it all the same, add --experimental.");
    }
  }

  private void announce(Path where) throws Problem {
    session.announce(
        "This is an experiment. WhatsApp supports no such thing, and nobody here has seen a phone"
            + " accept the result. Keep a copy of the phone's whole folder WhatsApp: without it all"
            + " of your WhatsApp can be lost. Of what is written only the database is encrypted:"
            + " whoever gets "
            + where
            + " can see every picture and hear every voice message in it.");
  }

  private boolean with(WhatsAppBackupExport exporting) throws IOException, Problem {
    if (destination.isEmpty()) {
      FindingTally noticed = new FindingTally(session.progress());
      session.results().plan(WhatsAppBackupExporter.ID, exporting.plan(choice, noticed));
      session.results().noticed(noticed.groups());
      return true;
    }
    ExportReport report = exporting.run(choice, destination.get(), session.progress());
    session.results().exported(report);
    return report.complete();
  }

  @Override
  public String toString() {
    return "(export into WhatsApp)";
  }
}
