package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ExportMismatch;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.whatsapp.crypt15.RootKey;
import org.decamp.exporter.whatsapp.msgstore.KeptRows;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/**
 * The target {@code whatsapp-backup}: a folder to be laid over the phone's folder of WhatsApp, with
 * the user's own backup, grown, and the media beside it. As it is found it does nothing: it must be
 * told into which backup, and even to read one back it needs the key.
 */
public final class WhatsAppBackupExporter implements Exporter {

  /** The name of the target. */
  public static final String ID = "whatsapp-backup";

  private final Optional<Merge> merge;
  private final Optional<RootKey> key;

  /** Found by {@link java.util.ServiceLoader}. */
  public WhatsAppBackupExporter() {
    this.merge = Optional.empty();
    this.key = Optional.empty();
  }

  /**
   * One that only reads back.
   *
   * @param key stays the caller's
   */
  public WhatsAppBackupExporter(RootKey key) {
    this.merge = Optional.empty();
    this.key = Optional.of(key);
  }

  /**
   * One that writes.
   *
   * @param original what conversations are put into; stays the caller's
   * @param now no entry is later
   * @param zone whose calendar names media
   */
  public WhatsAppBackupExporter(
      OpenBackup original, Instant now, ZoneId zone, SecureRandom random) {
    this.merge = Optional.of(new Merge(original, new Origin(now, zone), random));
    this.key = Optional.of(original.key());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "your encrypted backup of WhatsApp, with the conversations in it (experimental)";
  }

  /** The database is encrypted, media are not. */
  @Override
  public boolean plaintext() {
    return true;
  }

  private Merge merge() throws Problem {
    return merge.orElseThrow(() ->
        new Problem.Usage(
            "it is not said into which backup of WhatsApp",
            "Run decamp export whatsapp-backup --experimental --whatsapp msgstore.db.crypt15 -o"
                + " OUT."));
  }

  @Override
  public ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    return merge().plan(selection, vault, progress);
  }

  @Override
  public LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem {
    return merge().write(plan, vault, target, progress);
  }

  @Override
  public ReadBack readBack(Path artefact, Progress progress) throws IOException, Problem {
    RootKey opens =
        key.orElseThrow(() ->
            new Problem.Usage(
                "the key of the backup of WhatsApp is needed", "Run decamp verify with it."));
    Path beside =
        artefact.toAbsolutePath().normalize().resolveSibling("reading-" + artefact.getFileName());
    try (OpenBackup backup =
        OpenBackup.open(
            BackupFolder.database(artefact), opens.copy(), beside, new SecureRandom(), progress)) {
      if (merge.isEmpty()) {
        return found(artefact, backup, progress);
      }
      OpenBackup original = merge.get().original();
      if (!KeptRows.kept(original.database(), original.there(), backup.database())) {
        throw new ExportMismatch("something of the backup is not as it was");
      }
      Set<String> earlier = original.there().imported().files().keySet();
      return BackupFolder.check(artefact, backup, earlier, progress);
    }
  }

  private static ReadBack found(Path artefact, OpenBackup backup, Progress progress)
      throws IOException, Problem {
    if (backup.there().imported().messages() == 0) {
      throw new Problem.BadInput(
          "nothing in " + artefact + " is from Decamp",
          "Give the folder that decamp export whatsapp-backup wrote.");
    }
    return BackupFolder.check(
        artefact, backup, backup.there().imported().files().keySet(), progress);
  }

  @Override
  public boolean recognises(Path artefact) {
    return Files.isRegularFile(BackupFolder.database(artefact));
  }
}
