package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.whatsapp.backup.OpenBackup;
import org.decamp.exporter.whatsapp.backup.WhatsAppBackupExporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Puts conversations of a vault into a backup of WhatsApp, which is only read. */
public final class WhatsAppBackupExport {

  private final Export export;
  private final OpenVault vault;
  private final WhatsAppBackupExporter exporter;

  /**
   * @param vault owned by the caller
   * @param backup owned by the caller
   * @param zone whose calendar names media
   */
  public WhatsAppBackupExport(
      Export export, OpenVault vault, OpenBackup backup, Clock clock, ZoneId zone) {
    this.export = export;
    this.vault = vault;
    this.exporter = new WhatsAppBackupExporter(backup, clock.instant(), zone, new SecureRandom());
  }

  /**
   * Opens a backup.
   *
   * @param beside something that does not exist, such as where the export goes; the backup is
   *     worked on there, encrypted
   * @throws Problem.WrongSecret if no key fits
   * @throws Problem.BadInput if nothing can be put into it
   */
  public static OpenBackup open(Path file, WhatsAppKeySource keys, Path beside, Progress progress)
      throws IOException, Problem {
    return keys.tryOn(key -> OpenBackup.open(file, key, beside, new SecureRandom(), progress));
  }

  /** Says what an export would do; nothing of it stays. */
  public ExportPlan plan(Choice choice, Progress progress) throws IOException, Problem {
    return export.plan(exporter, vault, choice, progress);
  }

  /**
   * Exports.
   *
   * @param destination does not exist yet
   */
  public ExportReport run(Choice choice, Path destination, Progress progress)
      throws IOException, Problem {
    return export.run(exporter, vault, choice, destination, progress);
  }

  /** Reads back what was exported. */
  public static ReadBack verify(Path written, WhatsAppKeySource keys, Progress progress)
      throws IOException, Problem {
    return keys.tryOn(key -> {
      try (key) {
        return new WhatsAppBackupExporter(key).readBack(written, progress);
      }
    });
  }
}
