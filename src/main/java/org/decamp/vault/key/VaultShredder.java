package org.decamp.vault.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.decamp.job.Problem;

/**
 * Destroys a vault: first the key slots, which makes all the rest noise, then the files ({@code
 * vault}, section 11). Needs no secret, because whoever can do this could delete the folder too.
 *
 * <p>Only what belongs to a vault is removed; anything else in the folder stays, and the folder
 * with it. What was interrupted can be done again.
 *
 * <p>The key slots are written over where they lie. A solid-state drive, a snapshot, a copy or a
 * backup may still hold an older state of them; then the passphrase is all that protects.
 */
public final class VaultShredder {

  /** What the files of the key slots are called on their way out. */
  private static final String NAMELESS = "[0-9a-f]{24}";

  private static final Set<String> NAMES =
      Set.of(
          "vault.db",
          "vault.db-journal",
          "vault.db.new",
          "vault.db.new-journal",
          "lock.holder",
          VaultLayout.README_NAME,
          VaultLayout.README_NAME + ".new");

  private final VaultLayout layout;
  private final VaultFiles files;
  private final SecureRandom random;

  VaultShredder(VaultLayout layout, VaultFiles files, SecureRandom random) {
    this.layout = layout;
    this.files = files;
    this.random = random;
  }

  /** Whether there is a vault, or what an interrupted destruction left of one. */
  public static boolean applies(Path vaultDirectory) {
    VaultLayout layout = new VaultLayout(vaultDirectory);
    return VaultLayout.exists(vaultDirectory)
        || Files.exists(layout.database())
        || Files.isDirectory(layout.parts());
  }

  /**
   * Destroys.
   *
   * @return whether the folder is gone; false if something else lies in it
   * @throws Problem.Busy if somebody has the vault open
   * @throws Problem.InputOutput if the disk failed; the hint says whether the keys are gone
   */
  public static boolean shred(Path vaultDirectory) throws Problem {
    VaultLayout real;
    try (VaultLock lock = VaultLock.acquire(new VaultLayout(vaultDirectory))) {
      real = new VaultLayout(lock.directory());
      VaultShredder shredder = new VaultShredder(real, VaultFiles.onDisk(), new SecureRandom());
      shredder.destroyKeys();
      shredder.removeFiles();
    }
    return removeFolder(real);
  }

  /** Overwrites, renames and removes every file that holds key slots. */
  void destroyKeys() throws Problem {
    try {
      List<Path> holding = new ArrayList<>();
      for (Path header : List.of(layout.header(), layout.headerCopy())) {
        holding.add(header);
        holding.add(header.resolveSibling(header.getFileName() + ".new"));
      }
      // All are useless before the first is gone: a crash leaves no copy that opens.
      for (Path file : holding) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          overwrite(file);
        }
      }
      for (Path file : holding) {
        remove(file);
      }
      files.syncDirectory(layout.root());
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the key slots could not be destroyed",
          "Check that the drive is writable, then run the same command again.",
          e);
    }
  }

  private void overwrite(Path file) throws IOException {
    byte[] noise = new byte[Math.toIntExact(Math.min(Files.size(file), 1 << 20))];
    random.nextBytes(noise);
    try (FileChannel channel = files.reopen(file)) {
      files.write(channel, ByteBuffer.wrap(noise));
      files.force(channel);
    }
  }

  private void remove(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    byte[] name = new byte[12];
    random.nextBytes(name);
    Path nameless = file.resolveSibling(HexFormat.of().formatHex(name));
    files.move(file, nameless);
    files.delete(nameless);
  }

  /** Removes what a vault consists of, the lock and the folder itself aside. */
  void removeFiles() throws Problem {
    try {
      for (Path file : entries(layout.root())) {
        String name = String.valueOf(file.getFileName());
        if (NAMES.contains(name) || name.matches(NAMELESS)) {
          files.delete(file);
        }
      }
      if (Files.isDirectory(layout.media(), LinkOption.NOFOLLOW_LINKS)) {
        for (Path directory : entries(layout.media())) {
          removeMedia(directory);
        }
        removeIfEmpty(layout.media());
      }
      if (Files.isDirectory(layout.damaged(), LinkOption.NOFOLLOW_LINKS)) {
        for (Path repair : entries(layout.damaged())) {
          removeKept(repair);
        }
        removeIfEmpty(layout.damaged());
      }
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the key slots are destroyed, so nothing can be read any more, but not all files could be"
              + " removed",
          "Run the same command again, or delete the folder.",
          e);
    }
  }

  private void removeMedia(Path directory) throws IOException {
    String name = String.valueOf(directory.getFileName());
    if (!name.matches("[0-9a-f]{2}|\\.part")
        || !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path blob : entries(directory)) {
      if (String.valueOf(blob.getFileName()).matches("[0-9a-f]{24}|[0-9a-f]{64}")) {
        files.delete(blob);
      }
    }
    removeIfEmpty(directory);
  }

  /** What a repair kept. */
  private void removeKept(Path repair) throws IOException {
    if (!Files.isDirectory(repair, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path kept : entries(repair)) {
      if (String.valueOf(kept.getFileName()).matches("vault\\.db|[0-9a-f]{64}")) {
        files.delete(kept);
      }
    }
    removeIfEmpty(repair);
  }

  private void removeIfEmpty(Path directory) throws IOException {
    if (entries(directory).isEmpty()) {
      files.delete(directory);
    }
  }

  private static boolean removeFolder(VaultLayout layout) throws Problem {
    try {
      Files.deleteIfExists(layout.lock());
      if (!entries(layout.root()).isEmpty()) {
        return false;
      }
      Files.delete(layout.root());
      return true;
    } catch (IOException e) {
      throw DiskTrouble.of("remove", layout.root(), e);
    }
  }

  private static List<Path> entries(Path directory) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
      all.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return entries;
  }
}
