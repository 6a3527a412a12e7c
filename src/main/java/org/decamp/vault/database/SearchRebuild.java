package org.decamp.vault.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Makes the search index anew from the messages. An index grows old: blocks that were written anew
 * leave entries behind that lead nowhere.
 */
final class SearchRebuild {

  private static final int MOST_BYTES = 8 << 20;

  /** A block that waits for its place in the index. */
  @SuppressWarnings("ArrayRecordComponent") // Waits in a list and is never compared.
  private record Pending(long block, byte[] tokens) {}

  private final Database database;
  private final BlockTable blocks;
  private final BlockTokens tokens = new BlockTokens();
  private final List<Pending> pending = new ArrayList<>();
  private int pendingBytes;

  SearchRebuild(Database database) {
    this.database = database;
    blocks = new BlockTable(database);
  }

  /** Whether more than a fifth of the index may lead nowhere. */
  static boolean worthwhile(Database database) throws SQLException {
    long written = database.queryLong("SELECT seq FROM sqlite_sequence WHERE name = 'block'");
    long indexed = database.queryLong("SELECT value FROM meta WHERE name = 'search-rebuilt'");
    long live = database.queryLong("SELECT count(*) FROM block");
    return written > indexed && (written - live) * 5 > written;
  }

  /** Rebuilds in one transaction. */
  void run(Progress progress) throws SQLException, DamagedBlockException, Problem {
    database.execute("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      database.execute("INSERT INTO search(search) VALUES('delete-all')");
      long id = 0;
      for (Optional<Block> block = after(id); block.isPresent(); block = after(id)) {
        progress.checkCancelled();
        id = block.get().id();
        add(block.get());
        progress.report(
            new Progress.Event.Advanced(block.get().body().length, block.get().count()));
      }
      flush();
      database.execute(
          "INSERT OR REPLACE INTO meta(name, value) SELECT 'search-rebuilt', seq"
              + " FROM sqlite_sequence WHERE name = 'block'");
      database.execute("COMMIT");
      done = true;
    } finally {
      if (!done) {
        database.rollBack();
      }
    }
  }

  private Optional<Block> after(long id) throws SQLException {
    var query = database.statement("SELECT min(id) FROM block WHERE id > ?");
    query.setLong(1, id);
    long next;
    try (var row = query.executeQuery()) {
      next = row.next() ? row.getLong(1) : 0;
    }
    return next == 0 ? Optional.empty() : blocks.block(next);
  }

  private void add(Block block) throws SQLException, DamagedBlockException {
    Records records = BlockBody.parse(block);
    tokens.clear();
    for (int i = 0; i < records.count(); i++) {
      tokens.add(records, i);
    }
    byte[] words = tokens.toByteArray();
    pending.add(new Pending(block.id(), words));
    pendingBytes += words.length;
    if (pendingBytes > MOST_BYTES) {
      flush();
    }
  }

  private void flush() throws SQLException {
    for (Pending block : pending) {
      blocks.index(block.block(), block.tokens());
    }
    pending.clear();
    pendingBytes = 0;
  }
}
