package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.media.ContentStore;

/**
 * Reads everything in a vault and compares it with what the vault says of itself ({@code vault},
 * section 9). Goes on after damage, changes nothing.
 */
final class IntegrityCheck {

  private final Database database;
  private final RowSeal seal;
  private final CheckLog log = new CheckLog();
  private final ConversationCheck conversations;
  private final ContentCheck contents;
  private final Progress progress;

  IntegrityCheck(
      Database database, BlockMac mac, RowSeal seal, ContentStore contents, Progress progress) {
    this.database = database;
    this.seal = seal;
    this.progress = progress;
    conversations = new ConversationCheck(database, mac, seal, log, progress);
    this.contents = new ContentCheck(database, contents, log, progress);
  }

  /** Checks the database and every content. */
  VaultCheck run() throws Problem {
    return check(true);
  }

  /**
   * Checks the database only.
   *
   * @throws Problem.BadInput if it is not whole
   */
  VaultCheck requireWholeDatabase() throws Problem {
    VaultCheck check = check(false);
    if (!check.clean()) {
      throw new Problem.BadInput(
          "the vault's database is damaged, so it is left as it is",
          "Run decamp vault check --repair first.");
    }
    return check;
  }

  private VaultCheck check(boolean withContents) throws Problem {
    progress.report(new Progress.Event.Started(Phase.CHECKING, 0));
    long conversationCount = 0;
    long messages = 0;
    long mediaCount = 0;
    long sourceCount = 0;
    try {
      pages();
      for (long number : numbers("SELECT number FROM conversation ORDER BY number")) {
        long stored = conversations.check(number);
        if (layer(number) != Layer.VIEW.code()) {
          messages += stored;
        }
        if (layer(number) == Layer.EXACT.code()) {
          conversationCount++;
        }
      }
      strayBlocks();
      tables();
      runs();
      if (withContents) {
        sourceCount = contents.sources();
        mediaCount = contents.media();
        contents.orphans(conversations.referenced());
      }
    } catch (SQLException e) {
      Problem problem = DatabaseFault.problem(e);
      if (!(problem instanceof Problem.BadInput)) {
        throw problem;
      }
      log.damage("database-damaged", "vault.db", "a page of the database is damaged or exchanged");
    }
    progress.report(new Progress.Event.Finished(Phase.CHECKING));
    return new VaultCheck(conversationCount, messages, mediaCount, sourceCount, log.findings());
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

  private long layer(long number) throws SQLException {
    synchronized (database) {
      PreparedStatement query =
          database.statement("SELECT layer FROM conversation WHERE number = ?");
      query.setLong(1, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
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
}
