package org.decamp.vault.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Room;
import org.decamp.model.MediaId;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.backup.IndexEntry.Base;
import org.decamp.vault.backup.IndexEntry.Medium;
import org.decamp.vault.backup.IndexEntry.Piece;
import org.decamp.vault.database.VaultStore;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;

/** Puts the files of a vault together from a backup folder, and checks all that came of it. */
public final class BackupReader {

  /** Folders and the header, and what a file system needs for them. */
  private static final long FRAME = 1 << 20;

  private static final FileTime NO_TIME = FileTime.fromMillis(0);

  private final BackupLayout layout;
  private final PieceStore pieces;
  private final VaultFiles files;
  private final Room room;
  private final Progress progress;

  /**
   * A backup that was written into a folder.
   *
   * @param room tells what the disk of the vault to be has left
   */
  public BackupReader(Path folder, VaultFiles files, Room room, Progress progress) {
    this.layout = new BackupLayout(folder.toAbsolutePath().normalize());
    this.files = files;
    this.room = room;
    this.progress = progress;
    pieces = new PieceStore(layout, files);
  }

  /**
   * The header of the backup's vault.
   *
   * @throws Problem.MissingInput if there is no backup in the folder
   */
  public byte[] header() throws Problem {
    return new BackupFolder(layout, files).header();
  }

  /**
   * Fills a vault that {@link VaultLayout#fill} made.
   *
   * @throws Problem.CannotWrite if its disk has not enough room
   * @throws Problem.BadInput if the backup is incomplete or damaged
   */
  public VaultCheck into(VaultLayout vault, VaultKeys keys) throws Problem {
    MediaId index =
        new Pointer(files, layout, keys)
            .read()
            .orElseThrow(() ->
                new Problem.BadInput(
                    "the backup was never completed",
                    "Run decamp vault export again, or wait until the folder is synced."));
    requireRoom(vault, keys, index);
    progress.report(new Progress.Event.Started(Phase.COPYING, 0));
    try (IndexReader entries = IndexReader.open(layout, keys, index)) {
      copy(entries, vault);
    } catch (IOException e) {
      throw DiskTrouble.of("write", vault.root(), e);
    }
    progress.report(new Progress.Event.Finished(Phase.COPYING));
    VaultCheck check;
    try (VaultStore store = VaultStore.open(vault, keys)) {
      check = store.check(progress);
    }
    if (!check.clean()) {
      throw new Problem.BadInput(
          "the backup was made of a damaged vault", "Use an earlier copy of the backup.");
    }
    return check;
  }

  private void requireRoom(VaultLayout vault, VaultKeys keys, MediaId index) throws Problem {
    long needed = FRAME;
    try (IndexReader entries = IndexReader.open(layout, keys, index)) {
      for (var next = entries.next(); next.isPresent(); next = entries.next()) {
        needed +=
            switch (next.get()) {
              case Medium m -> m.length();
              case Base b -> b.length();
              case Piece _ -> 0;
            };
      }
    }
    room.require(
        "the vault",
        needed,
        vault.root(),
        "Free some space or name a place on another drive with --vault DIR.");
  }

  private void copy(IndexReader entries, VaultLayout vault) throws IOException, Problem {
    boolean database = false;
    Optional<IndexEntry> next = entries.next();
    while (next.isPresent()) {
      next =
          switch (next.get()) {
            case Medium m -> {
              Path target = vault.blob(m.id());
              Optional<IndexEntry> after = file(target, m.length(), entries);
              Files.setLastModifiedTime(target, NO_TIME);
              yield after;
            }
            case Base b -> {
              database = true;
              files.delete(vault.database());
              yield file(vault.database(), b.length(), entries);
            }
            case Piece _ -> throw unfit();
          };
    }
    if (!database) {
      throw unfit();
    }
    files.syncDirectory(vault.root());
  }

  /** Writes one file from the pieces that follow; returns the entry after them. */
  private Optional<IndexEntry> file(Path target, long length, IndexReader entries)
      throws IOException, Problem {
    long left = length;
    Optional<IndexEntry> next = entries.next();
    try (FileChannel channel = files.create(target)) {
      while (next.orElse(null) instanceof Piece piece) {
        progress.checkCancelled();
        files.write(channel, ByteBuffer.wrap(pieces.read(piece)));
        progress.report(new Progress.Event.Advanced(piece.length(), 0));
        left -= piece.length();
        next = entries.next();
      }
      files.force(channel);
    }
    if (left != 0) {
      throw unfit();
    }
    return next;
  }

  private static Problem.BadInput unfit() {
    return new Problem.BadInput(
        "the backup's list of contents does not add up", "Use another copy of the backup.");
  }
}
