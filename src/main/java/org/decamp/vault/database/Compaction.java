package org.decamp.vault.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Room;
import org.decamp.model.MediaId;
import org.decamp.vault.Compacted;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.media.ContentStore;

/**
 * Gives room back that a vault no longer needs: rows and files that nothing points to, an index
 * that grew old, free pages of the database.
 *
 * <p>The database is written anew beside the old one, compared with it and put in its place by one
 * rename; files that nothing points to go last. Interrupted anywhere, the vault is as it was or
 * compact, and the command can be run again.
 */
public final class Compaction {

  private static final long SPARE_BYTES = 16 << 20;

  private final VaultLayout layout;
  private final VaultKeys keys;
  private final VaultFiles files;
  private final Room room;
  private final Progress progress;
  private final FreshDatabase fresh;

  /**
   * A compaction of a vault whose lock the caller holds.
   *
   * @param room tells what the disk has left
   */
  public Compaction(
      VaultLayout layout, VaultKeys keys, VaultFiles files, Room room, Progress progress) {
    this.layout = layout;
    this.keys = keys;
    this.files = files;
    this.room = room;
    this.progress = progress;
    this.fresh = new FreshDatabase(layout, files);
  }

  /**
   * Compacts.
   *
   * @throws Problem.CannotWrite if the disk has not enough room; nothing was changed
   * @throws Problem.BadInput if the database is damaged; nothing was changed
   */
  public Compacted run() throws Problem {
    fresh.begin();
    boolean replaced = false;
    try {
      long before = size();
      VaultCheck old = intoFreshFile();
      VaultCheck copy = check();
      if (!copy.equals(old)) {
        throw new Problem.InputOutput(
            "the compacted database is not what it was made from; the old one stays",
            "Check the drive, then run the same command again.",
            new IOException("compacted copy differs"));
      }
      record(before);
      fresh.takePlace();
      replaced = true;
      return withoutOrphans(before);
    } finally {
      if (!replaced) {
        fresh.remove();
      }
    }
  }

  private long size() throws Problem {
    try {
      return Files.size(layout.database());
    } catch (IOException e) {
      throw DiskTrouble.of("look at", layout.database(), e);
    }
  }

  private VaultCheck intoFreshFile() throws Problem {
    try (Database database = Database.open(layout.database(), keys.database())) {
      VaultCheck check = check(database);
      progress.report(new Progress.Event.Started(Phase.COMPACTING, 0));
      boolean rebuild = SearchRebuild.worthwhile(database);
      requireRoom(rebuild);
      new Leftovers(database).removeRows();
      if (rebuild) {
        new SearchRebuild(database).run(progress);
      }
      PreparedStatement copy = database.statement("VACUUM INTO ?");
      copy.setString(1, fresh.file().toString());
      copy.execute();
      progress.report(new Progress.Event.Finished(Phase.COMPACTING));
      return check;
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    } catch (IOException e) {
      throw DatabaseFault.damaged(e);
    }
  }

  /** The copy and, where the search index is made anew, the journal of the old one. */
  private void requireRoom(boolean rebuild) throws Problem {
    room.require(
        "compacting",
        size() * (rebuild ? 2 : 1) + SPARE_BYTES,
        layout.root(),
        "Make room on the drive of the vault, then run the same command again.");
  }

  /** The entry comes into force with the database in which it stands. */
  private void record(long before) throws Problem {
    long after;
    try {
      after = Files.size(fresh.file());
    } catch (IOException e) {
      throw DiskTrouble.of("look at", fresh.file(), e);
    }
    try (VaultStore store = VaultStore.open(layout, keys, fresh.file())) {
      store.custody().record(new CustodyEvent.Compacted(before, after));
    }
  }

  private VaultCheck check() throws Problem {
    try (Database database = Database.open(fresh.file(), keys.database())) {
      return check(database);
    }
  }

  private VaultCheck check(Database database) throws Problem {
    return new IntegrityCheck(
            database,
            new BlockMac(keys.record()),
            new RowSeal(database, keys.record()),
            contents(database),
            progress)
        .requireWholeDatabase();
  }

  private ContentStore contents(Database database) throws Problem {
    return ContentStore.open(layout, keys, new SmallContentRoute(database), files);
  }

  private Compacted withoutOrphans(long before) throws Problem {
    long orphans = 0;
    long bytes = 0;
    try (Database database = Database.open(layout.database(), keys.database())) {
      for (MediaId id : new Leftovers(database).files(contents(database))) {
        Path file = layout.blob(id);
        bytes += Files.size(file);
        orphans++;
        files.delete(file);
      }
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    } catch (IOException e) {
      throw DiskTrouble.of("remove files from", layout.media(), e);
    }
    return new Compacted(before, size(), orphans, bytes);
  }
}
