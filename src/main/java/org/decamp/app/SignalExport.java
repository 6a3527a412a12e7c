package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.exporter.signal.Place;
import org.decamp.exporter.signal.SignalExporter;
import org.decamp.exporter.signal.SignalSecrets;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Puts conversations of a vault into a backup of Signal, which is only read. */
public final class SignalExport {

  private final Export export;
  private final OpenVault vault;
  private final OpenBackup backup;
  private final Clock clock;

  /**
   * @param vault owned by the caller
   * @param backup owned by the caller
   */
  public SignalExport(Export export, OpenVault vault, OpenBackup backup, Clock clock) {
    this.export = export;
    this.vault = vault;
    this.backup = backup;
    this.clock = clock;
  }

  /**
   * Says what an export would do and writes nothing.
   *
   * @param announcement is told where each conversation goes
   */
  public ExportPlan plan(Choice choice, Consumer<List<Place>> announcement, Progress progress)
      throws IOException, Problem {
    try (SignalSecrets secrets = secrets()) {
      return export.plan(exporter(secrets, announcement), vault, choice, progress);
    }
  }

  /**
   * Exports.
   *
   * @param destination of the overlay; does not exist yet
   * @param announcement is told where each conversation goes, before anything is written
   * @throws Problem.CannotWrite if the destination lies in the backup
   */
  public ExportReport run(
      Choice choice, Path destination, Consumer<List<Place>> announcement, Progress progress)
      throws IOException, Problem {
    backup.requireOutside(destination);
    try (SignalSecrets secrets = secrets()) {
      return export.run(exporter(secrets, announcement), vault, choice, destination, progress);
    }
  }

  private SignalSecrets secrets() {
    return new SignalSecrets(vault.secret(SignalSecrets.PURPOSE));
  }

  private SignalExporter exporter(SignalSecrets secrets, Consumer<List<Place>> announcement) {
    return new SignalExporter(
        backup, secrets, vault.exportJournal(), clock.instant(), new SecureRandom(), announcement);
  }
}
