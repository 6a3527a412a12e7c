package org.decamp.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotFolder;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;

/** The way into a backup of Signal, which is only ever read. */
public final class SignalBackupDoor {

  private final SnapshotFolder snapshot;

  private SignalBackupDoor(SnapshotFolder snapshot) {
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
        snapshot.isPresent() ? backups.snapshot(snapshot.get()) : backups.newest());
  }

  /**
   * Opens it, which checks every byte of its messages. The key is wiped, fitting or not.
   *
   * @return the caller closes it
   * @throws Problem.WrongSecret if no key fits
   * @throws Problem.BadInput if the backup is damaged, incomplete, newer or made for the cloud
   */
  public UnlockedSnapshot open(SignalKeySource keys) throws IOException, Problem {
    for (int attempt = 1; ; attempt++) {
      try (SignalRecoveryKey key = keys.next()) {
        return snapshot.unlock(key);
      } catch (Problem.WrongSecret e) {
        if (attempt >= keys.attempts()) {
          throw e;
        }
      }
    }
  }
}
