package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.decamp.ledger.Fate;
import org.decamp.ledger.LedgerReport;
import org.decamp.model.PrivateText;

/** The books of a vault: import runs with their ledgers, fates of files, owners. */
final class BooksTable {

  private final Database database;

  BooksTable(Database database) {
    this.database = database;
  }

  long beginRun(Instant now) throws SQLException {
    PreparedStatement insert = database.statement("INSERT INTO import_run(started) VALUES(?)");
    insert.setLong(1, now.toEpochMilli());
    insert.executeUpdate();
    return database.queryLong("SELECT max(id) FROM import_run");
  }

  void finishRun(long run, Instant now, LedgerReport ledger) throws SQLException {
    PreparedStatement update =
        database.statement("UPDATE import_run SET finished = ?, report = ? WHERE id = ?");
    update.setLong(1, now.toEpochMilli());
    update.setString(2, LedgerText.json(ledger));
    update.setLong(3, run);
    update.executeUpdate();
  }

  Optional<Instant> lastImport() throws SQLException {
    long finished = database.queryLong("SELECT coalesce(max(finished), 0) FROM import_run");
    return finished == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finished));
  }

  /** Keeps what became of a file; a later import of the same file replaces what was said before. */
  void fileEnded(long run, String container, PrivateText path, Fate fate) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO file_fate(run, container, path, fate) VALUES(?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET run = excluded.run, fate = excluded.fate");
    insert.setLong(1, run);
    insert.setString(2, container);
    insert.setString(3, path.value());
    insert.setString(4, LedgerText.fate(fate));
    insert.executeUpdate();
  }

  /** Keeps who the owner is; only the user's word replaces the user's word. */
  void owner(String product, PrivateText name, String evidence, boolean byUser)
      throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO owner(product, name, evidence, by_user) VALUES(?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET name = excluded.name, evidence = excluded.evidence,"
                + " by_user = excluded.by_user WHERE excluded.by_user >= by_user");
    insert.setString(1, product);
    insert.setString(2, name.value());
    insert.setString(3, evidence);
    insert.setInt(4, byUser ? 1 : 0);
    insert.executeUpdate();
  }

  /** The owners by product. */
  Map<String, PrivateText> owners() throws SQLException {
    Map<String, PrivateText> owners = new HashMap<>();
    try (ResultSet rows = database.statement("SELECT product, name FROM owner").executeQuery()) {
      while (rows.next()) {
        owners.put(rows.getString(1), new PrivateText(rows.getString(2)));
      }
    }
    return owners;
  }
}
