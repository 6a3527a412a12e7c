package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
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
