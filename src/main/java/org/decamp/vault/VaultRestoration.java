package org.decamp.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Room;
import org.decamp.vault.backup.BackupReader;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.database.VaultStore;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.key.VaultLock;
import org.decamp.vault.key.VaultShredder;

/**
 * Makes a vault of a backup: in a folder beside its place, which gets its name when everything in
 * it has been decrypted and hashed. Closed before, nothing is left; what a kill leaves is removed
 * by the next attempt.
 */
public final class VaultRestoration implements AutoCloseable {

  private final BackupReader backup;
  private final Path destination;
  private final VaultLayout building;
  private boolean complete;

  private VaultRestoration(BackupReader backup, Path destination, VaultLayout building) {
    this.backup = backup;
    this.destination = destination;
    this.building = building;
  }

  /**
   * Looks at the backup and prepares the place.
   *
   * @param destination does not exist or is an empty folder
   * @throws Problem.MissingInput if there is no backup
   * @throws Problem.CannotWrite if there is a vault, or something else, already
   */
  public static VaultRestoration begin(Path folder, Path destination, Progress progress)
      throws Problem {
    return begin(folder, destination, Room.OF_FILE_SYSTEM, progress);
  }

  /** Looks at the backup and prepares the place on a disk that has that much room. */
  static VaultRestoration begin(Path folder, Path destination, Room room, Progress progress)
      throws Problem {
    Path target = destination.toAbsolutePath().normalize();
    BackupReader backup = new BackupReader(folder, VaultFiles.onDisk(), room, progress);
    byte[] header = backup.header();
    mustBeFree(target);
    Path name = Objects.requireNonNull(target.getFileName());
    Path beside = target.resolveSibling(name + ".importing");
    if (VaultShredder.applies(beside)) {
      VaultShredder.shred(beside);
    }
    VaultLayout building = VaultLayout.claim(beside);
    VaultRestoration restoration = new VaultRestoration(backup, target, building);
    boolean begun = false;
    try {
      building.fill();
      VaultFiles.onDisk().replace(building.header(), header);
      begun = true;
      return restoration;
    } catch (IOException e) {
      throw DiskTrouble.of("create", beside, e);
    } finally {
      if (!begun) {
        restoration.close();
      }
    }
  }

  private static void mustBeFree(Path target) throws Problem {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> entries = Files.list(target)) {
      if (entries.findAny().isEmpty()) {
        return;
      }
    } catch (IOException _) {
      // Not a folder, or not to be looked into: no place for a vault either.
    }
    throw new Problem.CannotWrite(
        VaultLayout.exists(target)
            ? "there is a vault already in " + target
            : "something else is already in " + target,
        "Nothing is ever overwritten: name another place with --vault DIR.");
  }

  /**
   * Unlocks, restores and gives the vault its name.
   *
   * @throws Problem.WrongSecret if the secret does not fit; another one may be tried
   * @throws Problem.BadInput if the backup is incomplete or damaged
   */
  public VaultCheck run(VaultSecret secret) throws Problem {
    VaultCheck check;
    VaultLock lock = VaultLock.acquire(building);
    try (VaultKeys keys = VaultKeys.unlock(building.root(), secret)) {
      check = backup.into(building, keys);
      try (VaultStore store = VaultStore.open(building, keys)) {
        store
            .custody()
            .record(
                new CustodyEvent.Restored(check.messages(), check.media(), check.sourceFiles()));
      }
    } finally {
      lock.close();
    }
    try {
      Files.deleteIfExists(destination);
      Files.move(building.root(), destination, StandardCopyOption.ATOMIC_MOVE);
      VaultFiles.onDisk().syncDirectory(VaultFiles.folderOf(destination));
    } catch (IOException e) {
      throw DiskTrouble.of("create", destination, e);
    }
    complete = true;
    return check;
  }

  @Override
  public void close() throws Problem {
    if (!complete && VaultShredder.applies(building.root())) {
      VaultShredder.shred(building.root());
    }
  }
}
