package org.decamp.vault.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Finding;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Room;
import org.decamp.model.MediaId;
import org.decamp.vault.Repaired;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.FindingCounts;
import org.decamp.vault.key.DiskTrouble;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.media.ContentStore;

/**
 * Checks a vault and, if it is damaged, puts a database in place that holds everything that is
 * whole. The damaged database and every damaged file are kept in a folder of their own inside the
 * vault, encrypted as before; until the new database takes its place, nothing of the vault changes.
 */
public final class Repair {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final long SPARE_BYTES = 16 << 20;

  private final VaultLayout layout;
  private final VaultKeys keys;
  private final VaultFiles files;
  private final Room room;
  private final Progress progress;
  private final FreshDatabase fresh;

  /**
   * A repair of a vault whose lock the caller holds.
   *
   * @param room tells what the disk has left
   */
  public Repair(
      VaultLayout layout, VaultKeys keys, VaultFiles files, Room room, Progress progress) {
    this.layout = layout;
    this.keys = keys;
    this.files = files;
    this.room = room;
    this.progress = progress;
    fresh = new FreshDatabase(layout, files);
  }

  /**
   * Repairs.
   *
   * @param now names the folder of what was there before
   * @throws Problem.CannotWrite if the disk has not enough room; nothing was changed
   * @throws Problem.BadInput if the database cannot be opened at all, or what was salvaged does not
   *     verify; nothing was changed
   */
  public Repaired run(Instant now) throws Problem {
    VaultCheck before = check();
    if (before.clean()) {
      removeOrphans();
      return new Repaired(before, Optional.empty(), before.findings());
    }
    requireRoom();
    CheckLog log = new CheckLog();
    fresh.begin();
    boolean replaced = false;
    try {
      List<MediaId> damaged = salvage(log);
      List<Finding> findings = new ArrayList<>(before.findings());
      findings.addAll(log.findings());
      VaultCheck after = checkFresh(findings);
      Path kept = keepDatabase(now);
      fresh.takePlace();
      replaced = true;
      moveAside(damaged, kept);
      return new Repaired(after, Optional.of(kept), findings);
    } finally {
      if (!replaced) {
        fresh.remove();
      }
    }
  }

  private VaultCheck check() throws Problem {
    try (VaultStore store = VaultStore.open(layout, keys)) {
      return store.check(progress);
    }
  }

  /** A second database, and a copy of the damaged one where the disk knows no hard links. */
  private void requireRoom() throws Problem {
    long size;
    try {
      size = Files.size(layout.database());
    } catch (IOException e) {
      throw DiskTrouble.of("look at", layout.database(), e);
    }
    room.require(
        "the repair",
        2 * size + SPARE_BYTES,
        layout.root(),
        "Make room on the drive of the vault, then run the same command again.");
  }

  private List<MediaId> salvage(CheckLog log) throws Problem {
    progress.report(new Progress.Event.Started(Phase.REPAIRING, 0));
    try (Database damaged = Database.open(layout.database(), keys.database());
        Database target = Database.open(fresh.file(), keys.database())) {
      return new Salvage(
              damaged,
              target,
              contents(target),
              new BlockMac(keys.record()),
              new RowSeal(target, keys.record()),
              log,
              progress)
          .run();
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    } finally {
      progress.report(new Progress.Event.Finished(Phase.REPAIRING));
    }
  }

  private ContentStore contents(Database database) throws Problem {
    return ContentStore.open(layout, keys, new SmallContentRoute(database), files);
  }

  private VaultCheck checkFresh(List<Finding> findings) throws Problem {
    try (VaultStore store = VaultStore.open(layout, keys, fresh.file())) {
      store.custody().repair(FindingCounts.of(findings));
      store.showAgain();
      VaultCheck check = store.check(progress);
      if (!check.clean()) {
        throw new Problem.BadInput(
            "what can be read of the vault does not fit together; it was left as it is",
            "Restore the vault from a backup: decamp vault import.");
      }
      return check;
    }
  }

  private Path keepDatabase(Instant now) throws Problem {
    Path kept = layout.damaged().resolve(STAMP.format(now));
    try {
      for (Path directory : List.of(layout.damaged(), kept)) {
        layout.makeOwnDirectory(directory);
      }
      Path old = kept.resolve("vault.db");
      try {
        Files.createLink(old, layout.database());
      } catch (UnsupportedOperationException | IOException _) {
        Files.copy(layout.database(), old);
        files.forceFile(old);
      }
      files.syncDirectory(kept);
      files.syncDirectory(layout.damaged());
      return kept;
    } catch (IOException e) {
      throw DiskTrouble.of("keep", kept, e);
    }
  }

  private void removeOrphans() throws Problem {
    try (Database database = Database.open(layout.database(), keys.database())) {
      for (MediaId id : new Leftovers(database).files(contents(database))) {
        files.delete(layout.blob(id));
      }
      new Leftovers(database).removeRows();
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    } catch (IOException e) {
      throw DiskTrouble.of("remove files from", layout.media(), e);
    }
  }

  /** Damaged files, and files of rows that are lost, are kept too. */
  private void moveAside(List<MediaId> damaged, Path kept) throws Problem {
    try (Database database = Database.open(layout.database(), keys.database())) {
      Set<MediaId> leaving = new HashSet<>(damaged);
      leaving.addAll(new Leftovers(database).files(contents(database)));
      for (MediaId id : leaving) {
        Path file = layout.blob(id);
        if (Files.exists(file)) {
          files.move(file, kept.resolve(id.value()));
        }
      }
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    } catch (IOException e) {
      throw DiskTrouble.of("move files from", layout.media(), e);
    }
  }
}
