package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
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
 * @param destination where to, and beside what the backup is worked on
 * @param dryRun whether nothing is to be written there
 * @param zone whose calendar names media
 */
record WhatsAppBackupRun(
    Session session,
    WhatsAppBackupOptions options,
    Choice choice,
    Path destination,
    boolean dryRun,
    ZoneId zone) {

  /**
   * Exports, or says what that would do.
   *
   * @return whether nothing was left out that the user should know of
   */
  boolean run() throws IOException, Problem {
    requireSense();
    Export export = session.decamp().exporting();
    export.requireFree(destination);
    if (!dryRun) {
      announce();
    }
    try (OpenBackup backup =
            WhatsAppBackupExport.open(
                options.backup().orElseThrow(),
                options.key().source(session),
                destination,
                session.progress());
        OpenVault vault = session.door().open()) {
      return with(new WhatsAppBackupExport(export, vault, backup, Clock.systemUTC(), zone));
    }
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

  private void announce() throws Problem {
    session.announce(
        "This is an experiment. WhatsApp supports no such thing, and nobody here has seen a phone"
            + " accept the result. Keep a copy of the phone's whole folder WhatsApp: without it all"
            + " of your WhatsApp can be lost. Of what is written only the database is encrypted:"
            + " whoever gets "
            + destination
            + " can see every picture and hear every voice message in it.");
  }

  private boolean with(WhatsAppBackupExport exporting) throws IOException, Problem {
    if (dryRun) {
      FindingTally noticed = new FindingTally(session.progress());
      session.results().plan(WhatsAppBackupExporter.ID, exporting.plan(choice, noticed));
      session.results().noticed(noticed.groups());
      return true;
    }
    ExportReport report = exporting.run(choice, destination, session.progress());
    session.results().exported(report);
    return report.complete();
  }

  @Override
  public String toString() {
    return "(export into WhatsApp)";
  }
}
