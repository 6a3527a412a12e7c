package org.decamp.vault.database;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.MediaId;
import org.decamp.vault.custody.CustodyRecord;
import org.decamp.vault.media.ContentStore;

/**
 * Makes a fresh database of everything in a damaged one that can be read and is consistent. Views,
 * digests and the search index are made anew.
 */
final class Salvage {

  private static final List<String> TABLES =
      List.of(
          "import_run",
          "conversation",
          "title",
          "person",
          "person_name",
          "block",
          "media",
          "small_content",
          "media_seen",
          "source_file",
          "file_fate",
          "owner",
          "export",
          "presence",
          "appearance",
          "file_export",
          "owner_name",
          "shown",
          "decisions",
          "text_sighting",
          "text_contradiction",
          "inserted",
          "custody",
          "custody_list",
          "custody_file",
          "replay");

  private final Database damaged;
  private final Database fresh;
  private final CheckLog log;
  private final Progress progress;
  private final ContentSalvage contents;
  private final BlockMac mac;
  private final RowSeal seal;

  Salvage(
      Database damaged,
      Database fresh,
      ContentStore contents,
      BlockMac mac,
      RowSeal seal,
      CheckLog log,
      Progress progress) {
    this.damaged = damaged;
    this.fresh = fresh;
    this.log = log;
    this.progress = progress;
    this.mac = mac;
    this.seal = seal;
    this.contents = new ContentSalvage(fresh, contents, log, progress);
  }

  /** Salvages; returns the contents that are missing or damaged. */
  List<MediaId> run() throws SQLException, Problem {
    fresh.execute("PRAGMA foreign_keys=OFF");
    TableSalvage tables = new TableSalvage(damaged, fresh);
    for (String table : TABLES) {
      progress.checkCancelled();
      if (!tables.copy(table)) {
        log.loss("rows-lost", table.replace('_', ' '), "not all entries can be read any more");
      }
    }
    fresh.execute("BEGIN");
    withoutViews();
    contents.media();
    contents.sources();
    for (long number : numbers("SELECT number FROM conversation ORDER BY number")) {
      new MessageSalvage(fresh, contents, log).conversation(number, progress);
    }
    contents.settle();
    withoutStrays();
    ledgers();
    custody();
    settle();
    fresh.execute("COMMIT");
    fresh.execute("PRAGMA foreign_keys=ON");
    try {
      new SearchRebuild(fresh).run(progress);
    } catch (IOException e) {
      throw DatabaseFault.damaged(e);
    }
    return contents.damaged();
  }

  /** Views follow from the rest: they are made again when the vault is opened the next time. */
  private void withoutViews() throws SQLException {
    String views = " IN (SELECT number FROM conversation WHERE layer = 2)";
    for (String table : List.of("block", "person_name", "person", "title")) {
      fresh.execute("DELETE FROM " + table + " WHERE conversation" + views);
    }
    fresh.execute("DELETE FROM conversation WHERE layer = 2");
    // That a conversation has pages is known by their own row, too.
    fresh.execute(
        "INSERT OR IGNORE INTO shown(conversation, clock, joined)"
            + " SELECT exact.number, pages.number, 0 FROM conversation exact"
            + " JOIN conversation pages ON pages.id = exact.id || '~clock'");
    fresh.execute("UPDATE shown SET view = clock, joined = 0");
    fresh.execute(
        "INSERT OR IGNORE INTO dirty SELECT conversation FROM presence JOIN conversation"
            + " ON number = conversation WHERE layer = 0 GROUP BY conversation"
            + " HAVING count(*) > 1 UNION SELECT conversation FROM shown");
  }

  /** What belongs to a conversation, an export or a file that is lost. */
  private void withoutStrays() throws SQLException {
    long messages =
        fresh.queryLong(
            "SELECT sum(count) FROM block WHERE conversation NOT IN"
                + " (SELECT number FROM conversation)");
    if (messages > 0) {
      log.loss(
          "messages-lost",
          "conversation of unknown name",
          messages + " messages of a conversation whose entry is lost");
    }
    for (String table :
        List.of(
            "block",
            "person_name",
            "person",
            "title",
            "presence",
            "appearance",
            "shown",
            "dirty")) {
      fresh.execute(
          "DELETE FROM " + table + " WHERE conversation NOT IN (SELECT number FROM conversation)");
    }
    fresh.execute(
        "DELETE FROM person_name WHERE NOT EXISTS (SELECT 1 FROM person p WHERE"
            + " p.conversation = person_name.conversation AND p.number = person_name.number)");
    // Whose names are lost is somebody without a name; the next import brings the names back.
    fresh.execute(
        "INSERT INTO person_name(conversation, number, name, seen_at, position)"
            + " SELECT conversation, number, '', seen_at, 0 FROM person p WHERE NOT EXISTS"
            + " (SELECT 1 FROM person_name n WHERE"
            + " n.conversation = p.conversation AND n.number = p.number)");
    for (String table : List.of("presence", "appearance", "file_export")) {
      fresh.execute("DELETE FROM " + table + " WHERE export NOT IN (SELECT number FROM export)");
    }
    fresh.execute(
        "DELETE FROM file_export WHERE source_file NOT IN (SELECT number FROM source_file)");
    fresh.execute("DELETE FROM file_fate WHERE run NOT IN (SELECT id FROM import_run)");
    fresh.execute(
        "DELETE FROM shown WHERE host NOT IN (SELECT number FROM conversation)"
            + " OR clock NOT IN (SELECT number FROM conversation)");
  }

  private void ledgers() throws SQLException {
    List<Long> broken = new ArrayList<>();
    try (ResultSet rows =
        fresh
            .statement("SELECT id, report FROM import_run WHERE finished IS NOT NULL")
            .executeQuery()) {
      while (rows.next()) {
        String report = rows.getString(2);
        if (report == null || !LedgerText.balances(report)) {
          broken.add(rows.getLong(1));
        }
      }
    }
    for (long run : broken) {
      log.loss("ledger-lost", "import " + run, "its ledger cannot be read any more");
      PreparedStatement update =
          fresh.statement("UPDATE import_run SET finished = NULL, report = NULL WHERE id = ?");
      update.setLong(1, run);
      update.executeUpdate();
    }
  }

  /** A list that is not whole proves nothing; what entries say of it stays. */
  private void custody() throws SQLException {
    CustodyLists lists = new CustodyLists(fresh, seal);
    lists.removeUnclosed();
    for (CustodyRecord.FileList list : lists.broken()) {
      log.loss(
          "custody-list-lost",
          "custody record, list " + list.number(),
          "the list of files of an import cannot be read any more");
      lists.forget(list);
    }
  }

  /** Counts and seals what is there now. */
  private void settle() throws SQLException {
    for (long number : numbers("SELECT number FROM conversation ORDER BY number")) {
      byte[] digest = new byte[BlockMac.BYTES];
      long messages = 0;
      BlockTable blocks = new BlockTable(fresh);
      PreparedStatement ids = fresh.statement("SELECT id FROM block WHERE conversation = ?");
      ids.setLong(1, number);
      List<Long> all = new ArrayList<>();
      try (ResultSet rows = ids.executeQuery()) {
        while (rows.next()) {
          all.add(rows.getLong(1));
        }
      }
      for (long id : all) {
        Block block = blocks.block(id).orElseThrow();
        mac.toggle(digest, block);
        messages += block.count();
      }
      seal.toggle(number, digest);
      PreparedStatement update =
          fresh.statement("UPDATE conversation SET message_count = ?, digest = ? WHERE number = ?");
      update.setLong(1, messages);
      update.setBytes(2, digest);
      update.setLong(3, number);
      update.executeUpdate();
    }
    fresh.execute("DELETE FROM meta WHERE name LIKE 'digest-%'");
    for (RowSeal.Table table : RowSeal.Table.values()) {
      seal.toggleAll(table);
    }
  }

  private List<Long> numbers(String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows = fresh.statement(sql).executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }
}
