package org.decamp.exporter.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.merge.OverlayCheck;
import org.decamp.exporter.signal.merge.OverlayReport;
import org.decamp.exporter.signal.merge.Owner;
import org.decamp.exporter.signal.merge.SignalMerge;
import org.decamp.job.Problem;

/**
 * A backup of the user's that is unlocked and was read once, to be merged into. Wipes its keys when
 * closed; the backup itself is only ever read.
 */
public final class OpenBackup implements AutoCloseable {

  private final SignalBackups backups;
  private final UnlockedSnapshot snapshot;
  private final BackupKey key;
  private final SignalMerge merge;

  private OpenBackup(
      SignalBackups backups, UnlockedSnapshot snapshot, BackupKey key, SignalMerge merge) {
    this.backups = backups;
    this.snapshot = snapshot;
    this.key = key;
    this.merge = merge;
  }

  /**
   * Unlocks a snapshot and reads it once.
   *
   * @param snapshot one of the backups
   * @param recoveryKey not closed here, and not kept
   * @throws Problem.WrongSecret if the key is of another account
   * @throws Problem.BadInput if the backup is damaged, incomplete, newer or made for the cloud
   */
  public static OpenBackup open(
      SignalBackups backups, SnapshotFolder snapshot, SignalRecoveryKey recoveryKey)
      throws IOException, Problem {
    UnlockedSnapshot unlocked = snapshot.unlock(recoveryKey);
    try {
      SignalMerge merge = SignalMerge.open(backups, unlocked);
      return new OpenBackup(backups, unlocked, recoveryKey.backupKey(), merge);
    } catch (IOException | Problem | RuntimeException e) {
      unlocked.close();
      throw e;
    }
  }

  /** The same in all backups of an account under one recovery key. */
  public BackupId id() {
    return snapshot.backupId();
  }

  /**
   * Refuses an output that would lie in the backup.
   *
   * @param output need not exist
   */
  public void requireOutside(Path output) throws IOException, Problem.CannotWrite {
    merge.requireOutside(output);
  }

  SignalMerge merge() {
    return merge;
  }

  /**
   * Reads an overlay back as every export does before its folder gets its name.
   *
   * @param now no entry is later
   * @throws Problem.BadInput if it is not whole, not of this backup, or Signal would refuse it
   */
  public ReadBack verify(Path overlay, Instant now) throws IOException, Problem {
    OverlayReport report = check(overlay, now);
    if (!report.lint().mayLeave()) {
      throw new Problem.BadInput(
          "Signal would refuse what lies in " + overlay + ": " + report.lint().sentence(),
          "Export again.");
    }
    return readBack(report);
  }

  static ReadBack readBack(OverlayReport report) {
    return new ReadBack(
        SignalExporter.ID,
        report.chats(),
        report.entries(),
        report.reactions(),
        report.attachments(),
        report.missingAttachments(),
        report.mediaFiles(),
        report.verifiedMedia());
  }

  OverlayReport check(Path overlay, Instant now) throws IOException, Problem {
    return new OverlayCheck(backups, snapshot, new Owner(key, snapshot.backupId()))
        .check(overlay, now);
  }

  @Override
  public void close() {
    key.close();
    snapshot.close();
  }

  @Override
  public String toString() {
    return "(open backup)";
  }
}
