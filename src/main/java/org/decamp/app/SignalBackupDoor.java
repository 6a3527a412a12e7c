package org.decamp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.decamp.exporter.signal.folder.SnapshotName;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;

/** The way into a backup of Signal, which is only ever read. */
public final class SignalBackupDoor {

  private final SignalBackups backups;
  private final SnapshotFolder snapshot;

  private SignalBackupDoor(SignalBackups backups, SnapshotFolder snapshot) {
    this.backups = backups;
    this.snapshot = snapshot;
  }

  /**
   * Finds a backup, before anybody is asked for a key.
   *
   * @param folder what Signal calls {@code SignalBackups}
   * @param snapshot the name of one of its folders; the newest one if none is given
   * @throws Problem.MissingInput if there is no such folder or snapshot
   * @throws Problem.BadInput if it is not a folder of backups
   */
  public static SignalBackupDoor at(Path folder, Optional<String> snapshot)
      throws IOException, Problem {
    SignalBackups backups = SignalBackups.open(folder);
    return new SignalBackupDoor(
        backups, snapshot.isPresent() ? backups.snapshot(snapshot.get()) : backups.newest());
  }

  /**
   * Finds the backup that an overlay was made from, likewise.
   *
   * @param overlay what an export wrote
   * @param folder as above; the overlay may have been laid over it
   * @param snapshot as above; the newest one that is older than the overlay if none is given
   * @throws Problem.BadInput if the overlay is none, or no backup is older
   */
  public static SignalBackupDoor below(Path overlay, Path folder, Optional<String> snapshot)
      throws IOException, Problem {
    SnapshotName made = onlySnapshot(overlay);
    SignalBackups backups = SignalBackups.open(folder);
    return new SignalBackupDoor(
        backups,
        snapshot.isPresent()
            ? backups.snapshot(snapshot.get())
            : backups
                .newestBefore(made)
                .orElseThrow(() ->
                    new Problem.BadInput(
                        "no backup in " + folder + " is older than what lies in " + overlay,
                        "Give the folder SignalBackups that it was made from.")));
  }

  private static SnapshotName onlySnapshot(Path overlay) throws IOException, Problem {
    if (leadsTo(overlay)) {
      SignalBackups inside = SignalBackups.open(overlay);
      if (inside.snapshots().size() == 1) {
        return inside.newest().name();
      }
    }
    throw new Problem.BadInput(
        overlay + " is not what decamp export signal wrote",
        "Give the folder that it wrote, as it was before it was copied over another one.");
  }

  /** Whether something for Signal lies in a folder: what an export wrote, or a backup. */
  public static boolean leadsTo(Path folder) throws IOException {
    return Files.isDirectory(folder) && SignalBackups.isOne(folder);
  }

  /**
   * Opens it, which checks every byte of its messages. The key is wiped, fitting or not.
   *
   * @return the caller closes it
   * @throws Problem.WrongSecret if no key fits
   * @throws Problem.BadInput if the backup is damaged, incomplete, newer or made for the cloud
   */
  public UnlockedSnapshot open(SignalKeySource keys) throws IOException, Problem {
    return with(keys, snapshot::unlock);
  }

  /**
   * Opens it to be merged into, likewise.
   *
   * @return the caller closes it
   */
  public OpenBackup openToMerge(SignalKeySource keys) throws IOException, Problem {
    return with(keys, key -> OpenBackup.open(backups, snapshot, key));
  }

  /**
   * Opens what was made from scratch and holds everything already, likewise.
   *
   * @return the caller closes it
   * @throws Problem.BadInput also if a Signal made it
   */
  public OpenBackup openFromScratch(SignalKeySource keys) throws IOException, Problem {
    return with(keys, key -> OpenBackup.below(snapshot, key));
  }

  /** What a key is needed for. */
  @FunctionalInterface
  private interface Opening<T> {
    T with(SignalRecoveryKey key) throws IOException, Problem;
  }

  private static <T> T with(SignalKeySource keys, Opening<T> opening) throws IOException, Problem {
    for (int attempt = 1; ; attempt++) {
      try (SignalRecoveryKey key = keys.next()) {
        return opening.with(key);
      } catch (Problem.WrongSecret e) {
        if (attempt >= keys.attempts()) {
          throw e;
        }
      }
    }
  }
}
