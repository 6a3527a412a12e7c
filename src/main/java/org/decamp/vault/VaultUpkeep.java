package org.decamp.vault;

import java.nio.file.Path;
import java.time.Instant;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Room;
import org.decamp.vault.backup.BackupWriter;
import org.decamp.vault.database.Compaction;
import org.decamp.vault.database.Repair;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.key.VaultLock;

/**
 * A closed vault, unlocked and locked against everybody else, for work on it as a whole. Closing
 * wipes the keys.
 */
public final class VaultUpkeep implements AutoCloseable {

  private final VaultLock lock;
  private final VaultLayout layout;
  private final VaultKeys keys;
  private final Room room;

  private VaultUpkeep(VaultLock lock, VaultLayout layout, VaultKeys keys, Room room) {
    this.lock = lock;
    this.layout = layout;
    this.keys = keys;
    this.room = room;
  }

  /**
   * Unlocks a vault; its database need not be whole.
   *
   * @throws Problem.MissingInput if there is none
   * @throws Problem.WrongSecret if the secret does not fit
   * @throws Problem.Busy if another process has it open
   * @throws Problem.BadInput if its header is damaged or of a later version
   */
  public static VaultUpkeep open(Path directory, VaultSecret secret) throws Problem {
    return open(directory, secret, Room.OF_FILE_SYSTEM);
  }

  /** Unlocks a vault on a disk that has that much room. */
  static VaultUpkeep open(Path directory, VaultSecret secret, Room room) throws Problem {
    VaultLock lock = VaultLock.acquire(new VaultLayout(directory));
    boolean open = false;
    try {
      VaultUpkeep upkeep =
          new VaultUpkeep(
              lock, new VaultLayout(directory), VaultKeys.unlock(directory, secret), room);
      open = true;
      return upkeep;
    } finally {
      if (!open) {
        lock.close();
      }
    }
  }

  /** Gives room back that the vault no longer needs; see {@link Compaction}. */
  public Compacted compact(Progress progress) throws Problem {
    return new Compaction(layout, keys, VaultFiles.onDisk(), room, progress).run();
  }

  /**
   * Writes a backup, or brings one up to date; see {@link BackupWriter}.
   *
   * @param folder does not exist, is empty, or holds earlier backups of this vault
   */
  public BackedUp export(Path folder, Progress progress) throws Problem {
    return new BackupWriter(layout, keys, VaultFiles.onDisk(), room, folder, progress).run();
  }

  /** Checks everything and salvages what is whole; see {@link Repair}. */
  public Repaired repair(Progress progress) throws Problem {
    return new Repair(layout, keys, VaultFiles.onDisk(), room, progress).run(Instant.now());
  }

  @Override
  public void close() throws Problem {
    keys.close();
    lock.close();
  }
}
