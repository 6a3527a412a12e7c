package org.decamp.vault.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decamp.job.Crew;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.MediaId;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyRecord;
import org.decamp.vault.custody.CustodyState;
import org.decamp.vault.media.ContentStore;

/**
 * Reads everything in a vault and compares it with what the vault says of itself ({@code vault},
 * section 9). Goes on after damage, changes nothing. The thread that calls reads the database, a
 * crew decodes and hashes.
 */
final class IntegrityCheck {

  private final Database database;
  private final BlockMac mac;
  private final RowSeal seal;
  private final ContentStore contents;
  private final Progress progress;
  private final CheckLog log = new CheckLog();
  private boolean readable = true;

  IntegrityCheck(
      Database database, BlockMac mac, RowSeal seal, ContentStore contents, Progress progress) {
    this.database = database;
    this.mac = mac;
    this.seal = seal;
    this.contents = contents;
    this.progress = progress;
  }

  /** Checks the database and every content. */
  VaultCheck run() throws Problem {
    ListedContents media = listed();
    List<SourceFileTable.Kept> sources = sources();
    ContentCheck check = new ContentCheck(contents, sources, media, progress);
    return check(media, check, unlisted -> leftovers(media, sources, unlisted));
  }

  /**
   * Checks the database only.
   *
   * @throws Problem.BadInput if it is not whole
   */
  VaultCheck requireWholeDatabase() throws Problem {
    ContentCheck none = new ContentCheck(contents, List.of(), ListedContents.unknown(), progress);
    VaultCheck check = check(listed(), none, _ -> {});
    if (!check.clean()) {
      throw new Problem.BadInput(
          "the vault's database is damaged, so it is left as it is",
          "Run decamp vault check --repair first.");
    }
    return check;
  }

  /** A part of the check that reads the database. */
  private interface Step {
    void run() throws SQLException, Problem;
  }

  /** Looks for what nothing points to, given what messages name without its being listed. */
  private interface Search {
    void among(Set<MediaId> unlisted) throws SQLException, Problem;
  }

  private VaultCheck check(ListedContents media, ContentCheck found, Search search) throws Problem {
    progress.report(new Progress.Event.Started(Phase.CHECKING, 0));
    ConversationCheck conversations = new ConversationCheck(database, mac, seal, media, progress);
    try (Crew crew = new Crew("vault-check", found::nextFile)) {
      attempt(() -> {
        pages();
        for (long number : numbers("SELECT number FROM conversation ORDER BY number")) {
          conversations.read(number, crew);
        }
        strayBlocks();
        tables();
        runs();
        custody();
        found.rows(crew);
      });
      crew.finish();
    }
    conversations.conclude(log);
    found.conclude(log);
    if (readable) {
      attempt(() -> search.among(conversations.unlisted()));
    }
    progress.report(new Progress.Event.Finished(Phase.CHECKING));
    return new VaultCheck(
        conversations.conversations(),
        conversations.messages(),
        found.media(),
        found.sourceFiles(),
        log.findings());
  }

  /** Runs a step; a page that cannot be read ends it and is damage. */
  private void attempt(Step step) throws Problem {
    try {
      step.run();
    } catch (SQLException e) {
      unreadable(DatabaseFault.problem(e));
    } catch (Problem.BadInput e) {
      unreadable(e);
    }
  }

  private void unreadable(Problem problem) throws Problem {
    if (!(problem instanceof Problem.BadInput)) {
      throw problem;
    }
    if (readable) {
      log.damage("database-damaged", "vault.db", "a page of the database is damaged or exchanged");
    }
    readable = false;
  }

  private ListedContents listed() throws Problem {
    ListedContents[] list = {ListedContents.unknown()};
    attempt(() -> {
      synchronized (database) {
        list[0] = ListedContents.read(database);
      }
    });
    return list[0];
  }

  private List<SourceFileTable.Kept> sources() throws Problem {
    List<SourceFileTable.Kept> sources = new ArrayList<>();
    attempt(() -> {
      try {
        synchronized (database) {
          sources.addAll(new SourceFileTable(database).kept());
        }
      } catch (DamagedBlockException e) {
        log.damage("source-list", "vault.db", "the list of source files cannot be read");
      }
    });
    return sources;
  }

  private void pages() throws SQLException {
    synchronized (database) {
      try (ResultSet rows = database.statement("PRAGMA integrity_check").executeQuery()) {
        while (rows.next()) {
          if (!"ok".equals(rows.getString(1))) {
            log.damage("database-damaged", "vault.db", "the database contradicts itself");
            return;
          }
        }
      }
    }
  }

  private List<Long> numbers(String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    synchronized (database) {
      try (ResultSet rows = database.statement(sql).executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
    }
    return numbers;
  }

  private void strayBlocks() throws SQLException {
    synchronized (database) {
      if (database.queryLong(
              "SELECT count(*) FROM block WHERE conversation NOT IN"
                  + " (SELECT number FROM conversation)")
          > 0) {
        log.damage("block-stray", "vault.db", "messages without conversation");
      }
    }
  }

  private void tables() throws SQLException {
    synchronized (database) {
      for (RowSeal.Table table : RowSeal.Table.values()) {
        if (!seal.holds(table)) {
          log.damage("table-digest", "vault.db", "a list is not what was stored last");
        }
      }
    }
  }

  private void runs() throws SQLException {
    synchronized (database) {
      try (ResultSet rows =
          database
              .statement("SELECT id, report FROM import_run WHERE finished IS NOT NULL")
              .executeQuery()) {
        while (rows.next()) {
          String report = rows.getString(2);
          if (report == null || !LedgerText.balances(report)) {
            log.damage("ledger-sum", "import " + rows.getLong(1), "its ledger does not add up");
          }
        }
      }
    }
  }

  private void custody() throws SQLException {
    synchronized (database) {
      CustodyState state = CustodyTable.state(database);
      for (long entry : state.broken()) {
        log.damage(
            "custody-broken",
            "custody record, entry " + entry,
            "the entry does not follow from the one before it");
      }
      for (long entry : state.gaps()) {
        log.note(
            "custody-gap",
            "custody record, entry " + entry,
            "entries before it were lost, as a later entry about a repair says");
      }
      for (CustodyRecord.FileList list : new CustodyLists(database, seal).broken()) {
        log.damage(
            "custody-list",
            "custody record, list " + list.number(),
            "the list of files of an import is not the one that was recorded");
      }
    }
  }

  private void leftovers(
      ListedContents media, List<SourceFileTable.Kept> sources, Set<MediaId> unlisted)
      throws SQLException, Problem {
    Set<MediaId> named = new HashSet<>(unlisted);
    sources.forEach(source -> named.add(source.content()));
    long[] files = {0};
    contents.forEachFile(id -> {
      if (!media.contains(id) && !named.contains(id)) {
        files[0]++;
      }
    });
    if (files[0] > 0) {
      log.note(
          "orphan-files",
          "media",
          files[0] + " encrypted files that nothing points to, left by an interrupted import");
    }
    long rows;
    synchronized (database) {
      rows = new Leftovers(database).rows();
    }
    if (rows > 0) {
      log.note(
          "orphan-rows",
          "vault.db",
          rows + " small contents that nothing points to, left by an interrupted import");
    }
  }
}
