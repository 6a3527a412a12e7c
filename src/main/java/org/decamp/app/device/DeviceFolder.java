package org.decamp.app.device;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.vault.key.OwnerOnly;

/**
 * Where the linked device lives: what signal-cli keeps of it, in clear, and a lock that keeps a
 * second Decamp out, for which signal-cli would wait for ever.
 */
public final class DeviceFolder implements AutoCloseable {

  private static final String KEPT_BY_SIGNAL_CLI = "signal-cli";
  private static final String ACCOUNT = "account";

  private final Path folder;
  private final FileChannel lock;

  private DeviceFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Whether a device was ever linked there; says nothing of whether the phone still knows it. */
  public static boolean used(Path folder) {
    return Files.isDirectory(folder.resolve(KEPT_BY_SIGNAL_CLI));
  }

  /**
   * Takes the folder, and makes it if it is not there.
   *
   * @throws Problem.Busy if another Decamp uses it
   * @throws Problem.CannotWrite if it cannot be made
   */
  static DeviceFolder take(Path folder) throws Problem {
    try {
      Files.createDirectories(folder, OwnerOnly.directory(folder));
      Path real = folder.toRealPath();
      Path lockFile = real.resolve("lock");
      FileChannel channel =
          FileChannel.open(
              lockFile,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              OwnerOnly.file(lockFile));
      if (!locked(channel)) {
        channel.close();
        throw new Problem.Busy(
            "another Decamp is using the linked device", "Let it finish, then try again.");
      }
      return new DeviceFolder(real, channel);
    } catch (IOException e) {
      throw new Problem.CannotWrite(
          "the folder of the linked device cannot be used: " + folder,
          "Check its permissions, or name another one with --device-folder.",
          e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock taken = channel.tryLock();
      return taken != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /** Where it lies, links resolved. */
  public Path path() {
    return folder;
  }

  /** What signal-cli is given as its own. */
  Path configuration() {
    return folder.resolve(KEPT_BY_SIGNAL_CLI);
  }

  /** Notes whose device it is, so that what was sent can be looked up without asking Signal. */
  void note(PhoneNumber account) throws Problem {
    Path file = folder.resolve(ACCOUNT);
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, OwnerOnly.file(file));
      Files.writeString(file, account.text());
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the folder of the linked device cannot be written: " + folder,
          "Make room on the disk, then try again.",
          e);
    }
  }

  /** Whose device it was linked as; says nothing of whether the phone still knows it. */
  public static Optional<PhoneNumber> account(Path folder) {
    try {
      return PhoneNumber.parse(Files.readString(folder.resolve(ACCOUNT)).strip());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /**
   * Wipes all that signal-cli keeps of the device. On the phone it stays in the list until the user
   * removes it there.
   *
   * @return whether there was anything
   * @throws Problem.InputOutput if something is left
   */
  public static boolean forget(Path folder) throws Problem {
    if (!used(folder)) {
      return false;
    }
    try (DeviceFolder taken = take(folder)) {
      Wipe.tree(taken.configuration());
      Wipe.file(taken.folder.resolve(ACCOUNT));
      return true;
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "not all of the linked device could be deleted: " + folder,
          "Delete the folder yourself.",
          e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException _) {
      // The lock ends with the process at the latest.
    }
  }
}
