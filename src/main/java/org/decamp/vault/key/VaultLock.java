package org.decamp.vault.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.decamp.job.Problem;

/**
 * Keeps every other process, and a second opening in this one, out of a vault ({@code vault},
 * section 8).
 *
 * <p>The registry of this process is asked before the lock file is opened: on POSIX systems,
 * closing any second channel of a file drops the lock that the first one holds.
 */
public final class VaultLock implements AutoCloseable {

  /** The one thing that is static on purpose: file locks belong to the process, too. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path held;
  private final FileChannel channel;

  private VaultLock(Path held, FileChannel channel) {
    this.held = held;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws Problem.Busy if the vault is open elsewhere
   * @throws Problem.MissingInput if there is no such directory
   */
  public static VaultLock acquire(VaultLayout layout) throws Problem {
    Path real;
    try {
      real = layout.root().toRealPath();
    } catch (NoSuchFileException _) {
      throw new Problem.MissingInput(
          "there is no vault in that folder", "Check the folder given with --vault.");
    } catch (IOException e) {
      throw DiskTrouble.of("find", layout.root(), e);
    }
    if (!HELD.add(real)) {
      throw busy(real);
    }
    boolean taken = false;
    try {
      VaultLock lock = new VaultLock(real, lockFile(real));
      note(real).write();
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        HELD.remove(real);
      }
    }
  }

  /**
   * Whether somebody has the vault open, or is creating it. Takes the lock for a moment, and makes
   * no file.
   */
  public static boolean held(VaultLayout layout) {
    try {
      Path real = layout.root().toRealPath();
      if (!HELD.add(real)) {
        return true;
      }
      try (FileChannel channel =
              FileChannel.open(new VaultLayout(real).lock(), StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        return lock == null;
      } finally {
        HELD.remove(real);
      }
    } catch (IOException _) {
      return false;
    }
  }

  /**
   * Says what this process does with the vaults that it opens from now on; a second one is told.
   *
   * @param task lower-case words without anything personal, such as {@code import}
   */
  public static void busyWith(String task) {
    LockHolder.busyWith(task);
  }

  private static LockNote note(Path directory) {
    return new LockNote(new VaultLayout(directory), VaultFiles.onDisk());
  }

  /** The vault's directory, links resolved. */
  Path directory() {
    return held;
  }

  private static FileChannel lockFile(Path directory) throws Problem {
    Path file = new VaultLayout(directory).lock();
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              OwnerOnly.file(file));
      FileLock lock = null;
      try {
        lock = channel.tryLock();
      } finally {
        if (lock == null) {
          channel.close();
        }
      }
      if (lock == null) {
        throw busy(directory);
      }
      return channel;
    } catch (IOException e) {
      throw DiskTrouble.of("lock", file, e);
    }
  }

  private static Problem.Busy busy(Path directory) {
    return new Problem.Busy(
        "another Decamp has this vault open"
            + note(directory).holder().map(holder -> " (" + holder.described() + ")").orElse(""),
        "Wait until it is done, or close it.");
  }

  @Override
  public void close() throws Problem {
    if (!channel.isOpen()) {
      return;
    }
    note(held).remove();
    try {
      channel.close();
    } catch (IOException e) {
      throw DiskTrouble.of("unlock", held.resolve("lock"), e);
    } finally {
      HELD.remove(held);
    }
  }
}
