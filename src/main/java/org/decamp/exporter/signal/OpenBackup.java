package org.decamp.exporter.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.merge.FreshOriginal;
import org.decamp.exporter.signal.merge.Original;
import org.decamp.exporter.signal.merge.OverlayCheck;
import org.decamp.exporter.signal.merge.OverlayReport;
import org.decamp.exporter.signal.merge.Owner;
import org.decamp.exporter.signal.merge.SignalMerge;
import org.decamp.exporter.signal.merge.StoredOriginal;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;

/**
 * A backup that is unlocked and was read once, to be merged into: one of the user's, or that of an
 * account that is not there yet. Wipes its keys when closed; the backup itself is only ever read.
 */
public final class OpenBackup implements AutoCloseable {

  /** What is made from scratch is remembered as that of one account, which nobody has. */
  private static final BackupId NOBODY = new BackupId(new byte[BackupId.LENGTH]);

  private final Original original;
  private final BackupKey key;
  private final SignalMerge merge;

  private OpenBackup(Original original, SignalRecoveryKey recoveryKey) throws IOException, Problem {
    this.original = original;
    this.merge = SignalMerge.open(original);
    this.key = recoveryKey.backupKey();
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
    return of(new StoredOriginal(backups, snapshot.unlock(recoveryKey)), recoveryKey);
  }

  /**
   * The backup of an account that is not there yet: what is put into it is a whole backup.
   *
   * @param recoveryKey a new one; not closed here, and not kept
   * @param owner what the owner is called
   */
  public static OpenBackup fresh(
      SignalRecoveryKey recoveryKey, PrivateText owner, Instant now, SecureRandom random)
      throws IOException, Problem {
    try (BackupKey key = recoveryKey.backupKey()) {
      return of(FreshOriginal.of(key, owner, now, random), recoveryKey);
    }
  }

  /**
   * The same account once more, as it stands in what was put into it.
   *
   * @param recoveryKey not closed here, and not kept
   * @throws Problem.BadInput if the backup is damaged, or a Signal made it
   */
  public static OpenBackup below(SnapshotFolder whole, SignalRecoveryKey recoveryKey)
      throws IOException, Problem {
    UnlockedSnapshot unlocked = whole.unlock(recoveryKey);
    try {
      return of(FreshOriginal.below(unlocked), recoveryKey);
    } catch (IOException | Problem | RuntimeException e) {
      unlocked.close();
      throw e;
    }
  }

  private static OpenBackup of(Original original, SignalRecoveryKey recoveryKey)
      throws IOException, Problem {
    try {
      return new OpenBackup(original, recoveryKey);
    } catch (IOException | Problem | RuntimeException e) {
      original.close();
      throw e;
    }
  }

  /** What it is remembered by: the same for all backups of an account under one recovery key. */
  BackupId remembered() {
    return original.fresh() ? NOBODY : original.backupId();
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
    return new OverlayCheck(original, new Owner(key, original.backupId())).check(overlay, now);
  }

  @Override
  public void close() {
    key.close();
    original.close();
  }

  @Override
  public String toString() {
    return "(open backup)";
  }
}
