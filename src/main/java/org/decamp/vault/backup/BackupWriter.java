package org.decamp.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Room;
import org.decamp.model.MediaId;
import org.decamp.vault.BackedUp;
import org.decamp.vault.backup.IndexEntry.Base;
import org.decamp.vault.backup.IndexEntry.Medium;
import org.decamp.vault.backup.IndexEntry.Piece;
import org.decamp.vault.database.VaultStore;
import org.decamp.vault.key.BackupKey;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.media.DamagedContentException;
import org.decamp.vault.media.SealedFile;

/**
 * Writes the state of a vault into a backup folder: first the pieces that are not there, then the
 * index of all, then the pointer to it. Until the pointer is replaced the folder holds the backup
 * before; that one's pieces stay until the next, because a folder is synced while it changes.
 */
public final class BackupWriter {

  /** 256 pages of the database: an import that changes a few of them sends little. */
  private static final int DATABASE_PIECE = 1 << 20;

  private final VaultLayout vault;
  private final VaultKeys keys;
  private final VaultFiles files;
  private final Room room;
  private final BackupLayout layout;
  private final PieceStore pieces;
  private final Pointer pointer;
  private final Progress progress;
  private final byte[] buffer = new byte[PieceStore.MOST_BYTES];
  private long contents;
  private long bytes;

  /**
   * A backup of a vault whose lock the caller holds.
   *
   * @param room tells what the disk of the folder has left
   * @param folder does not exist, is empty, or holds earlier backups of this vault
   */
  public BackupWriter(
      VaultLayout vault,
      VaultKeys keys,
      VaultFiles files,
      Room room,
      Path folder,
      Progress progress) {
    this.vault = vault;
    this.keys = keys;
    this.files = files;
    this.room = room;
    this.layout = new BackupLayout(folder.toAbsolutePath().normalize());
    this.progress = progress;
    pieces = new PieceStore(layout, files);
    pointer = new Pointer(files, layout, keys);
  }

  /**
   * Writes the backup.
   *
   * @throws Problem.CannotWrite if the folder holds something else, or its disk has not enough room
   * @throws Problem.BadInput if the vault is damaged
   */
  public BackedUp run() throws Problem {
    BackupFolder folder = new BackupFolder(layout, files);
    folder.mustBePlace(vault.root());
    Optional<MediaId> earlier = earlier(folder);
    try {
      requireRoom(earlier);
      folder.prepare();
      folder.copyHeader(vault.header());
      MediaId index = writeIndex(earlier);
      pieces.sync();
      pointer.write(index);
      long removed = new BackupPruning(layout, keys, files).run(index, earlier);
      return new BackedUp(contents, bytes, pieces.newPieces(), pieces.newBytes(), removed);
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the backup could not be written; the one before it still holds",
          "Check that the drive is connected and has free space, then run the command again.",
          e);
    }
  }

  private void requireRoom(Optional<MediaId> earlier) throws IOException, Problem {
    long needed = new BackupSize(vault, layout, keys).mostNew(earlier);
    room.require(
        "the backup",
        needed,
        Files.exists(layout.root()) ? layout.root() : VaultFiles.folderOf(layout.root()),
        "Free some space or name a folder on another drive, then run the same command again.");
  }

  /** The backup before this one; one that is damaged is written anew. */
  private Optional<MediaId> earlier(BackupFolder folder) throws Problem {
    if (!Files.exists(layout.header())) {
      return Optional.empty();
    }
    if (BackupKey.foreign(keys, folder.header())) {
      throw new Problem.CannotWrite(
          "the folder holds the backup of another vault: " + layout.root(),
          "Name a folder that does not exist, or one that holds a backup of this vault.");
    }
    try {
      Optional<MediaId> earlier = pointer.read();
      if (earlier.isPresent()) {
        new PieceSet().addAll(layout, keys, earlier.get());
      }
      return earlier;
    } catch (Problem.BadInput _) {
      return Optional.empty();
    }
  }

  private MediaId writeIndex(Optional<MediaId> earlier) throws IOException, Problem {
    Path part = layout.parts().resolve("index");
    files.delete(part);
    try (SealedFile index = SealedFile.begin(keys, files, part)) {
      write(index, IndexEntry.TITLE);
      try (VaultStore store = VaultStore.open(vault, keys)) {
        store.requireWholeDatabase(progress);
        progress.report(new Progress.Event.Started(Phase.COPYING, 0));
        try (EarlierBackup before = new EarlierBackup(layout, keys, earlier)) {
          store.forEachContentFile(id -> medium(id, store, before, index));
        }
        store.custody().backup(HexFormat.of().formatHex(keys.vaultId()));
      }
      // Only now: while SQLite has the file open, closing it here would drop SQLite's locks.
      long size = Files.size(vault.database());
      write(index, new Base(size).line());
      slice(vault.database(), size, DATABASE_PIECE, index);
      MediaId id = index.finish();
      verify(id, part);
      files.move(part, layout.index(id));
      files.syncDirectory(layout.indexes());
      progress.report(new Progress.Event.Finished(Phase.COPYING));
      return id;
    }
  }

  private void medium(MediaId id, VaultStore store, EarlierBackup before, SealedFile index)
      throws IOException, Problem {
    Path file = vault.blob(id);
    long size;
    try {
      size = Files.size(file);
      Optional<List<Piece>> known = before.pieces(id, size);
      write(index, new Medium(id, size).line());
      contents++;
      if (known.isPresent() && allThere(known.get())) {
        for (Piece piece : known.get()) {
          write(index, piece.line());
        }
        bytes += size;
        return;
      }
      store.verify(id);
    } catch (NoSuchFileException | DamagedContentException e) {
      throw new Problem.BadInput(
          "the vault is damaged: a content is missing or not what it was",
          "Run decamp vault check --repair first.",
          e);
    }
    slice(file, size, PieceStore.MOST_BYTES, index);
  }

  private boolean allThere(List<Piece> known) throws IOException {
    for (Piece piece : known) {
      if (!pieces.has(piece)) {
        return false;
      }
    }
    return true;
  }

  private void slice(Path file, long size, int most, SealedFile index) throws IOException, Problem {
    long left = size;
    try (InputStream in = Files.newInputStream(file)) {
      while (left > 0) {
        progress.checkCancelled();
        int count = in.readNBytes(buffer, 0, (int) Math.min(left, most));
        if (count == 0) {
          throw new IOException("a file of the vault became shorter");
        }
        write(index, pieces.keep(buffer, count).line());
        left -= count;
        bytes += count;
        progress.report(new Progress.Event.Advanced(count, 0));
      }
    }
  }

  private static void write(SealedFile index, String line) throws Problem {
    byte[] text = (line + "\n").getBytes(StandardCharsets.US_ASCII);
    index.write(text, 0, text.length);
  }

  private void verify(MediaId id, Path part) throws IOException {
    try (InputStream in = SealedFile.open(keys, id, part)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
