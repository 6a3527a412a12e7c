package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.decamp.app.Choice;
import org.decamp.app.Export;
import org.decamp.app.ExportReport;
import org.decamp.app.FreshSignal;
import org.decamp.app.OpenVault;
import org.decamp.app.SignalBackupDoor;
import org.decamp.app.SignalExport;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.exporter.signal.SignalExporter;
import org.decamp.job.Problem;

/**
 * {@code decamp export signal}.
 *
 * @param backup which backup it goes into
 * @param newKey what becomes of the recovery key of a new one
 * @param destination where to; none for a dry run
 */
record SignalRun(
    Session session,
    SignalTargetOptions backup,
    NewSignalKeyOptions newKey,
    Choice choice,
    Optional<Path> destination) {

  private static final String FROM_SCRATCH =
      "This makes a backup for an account of Signal that is set up anew. What you have in Signal is"
          + " not in it, and where it is restored its recovery key takes the place of yours. Nobody"
          + " has tried it on a phone.";

  /**
   * Exports into the user's backup, or says what that would do.
   *
   * @return whether nothing was left out that the user should know of
   */
  boolean merge() throws IOException, Problem {
    if (newKey.given()) {
      throw new Problem.Usage(
          "a new recovery key is made only with --from-scratch", "decamp export --help says more.");
    }
    SignalBackupDoor door = backup.door();
    requireFree();
    try (OpenVault vault = session.door().open();
        OpenBackup opened = door.openToMerge(session.signalKeys(backup.keyPlace()))) {
      return into(vault, opened);
    }
  }

  /**
   * Exports into a backup of its own, or says what that would do.
   *
   * @return whether nothing was left out that the user should know of
   */
  boolean fromScratch() throws IOException, Problem {
    if (backup.given() || backup.keyPlace().isPresent()) {
      throw new Problem.Usage(
          "--from-scratch goes into no backup, and its recovery key is a new one",
          "Leave out --signal, --snapshot and the options of its key, or --from-scratch.");
    }
    if (destination.isPresent()) {
      newKey.requireReady(session);
      requireFree();
      session.announce(FROM_SCRATCH);
    }
    try (OpenVault vault = session.door().open();
        FreshSignal fresh = FreshSignal.forOwnerOf(vault, Clock.systemUTC())) {
      boolean complete = into(vault, fresh.backup());
      if (destination.isPresent()) {
        newKey.handOver(fresh.key(), session);
      }
      return complete;
    }
  }

  private void requireFree() throws Problem {
    if (destination.isPresent()) {
      export().requireFree(destination.get());
    }
  }

  private Export export() {
    return session.decamp().exporting();
  }

  private boolean into(OpenVault vault, OpenBackup opened) throws IOException, Problem {
    SignalExport exporting = new SignalExport(export(), vault, opened, Clock.systemUTC());
    Results results = session.results();
    if (destination.isEmpty()) {
      results.plan(SignalExporter.ID, exporting.plan(choice, results::places, session.progress()));
      return true;
    }
    ExportReport report =
        exporting.run(choice, destination.get(), results::places, session.progress());
    results.exported(report);
    return report.complete();
  }

  @Override
  public String toString() {
    return "(export into Signal)";
  }
}
