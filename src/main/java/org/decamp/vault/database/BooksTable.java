package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Adds to the owner's names; tells whether the name is new and not the only one. */
  boolean ownerWasCalled(String product, PrivateText name) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO owner_name(product, name) VALUES(?, ?) ON CONFLICT DO NOTHING");
    insert.setString(1, product);
    insert.setString(2, name.value());
    return insert.executeUpdate() > 0;
  }

  /** All names of the owner: by the user's word that one, else what each export said. */
  Set<PrivateText> ownerNames(String product) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT name FROM owner WHERE product = ?1 UNION SELECT name FROM owner_name"
                + " WHERE product = ?1 AND NOT EXISTS"
                + " (SELECT 1 FROM owner WHERE product = ?1 AND by_user)");
    query.setString(1, product);
    Set<PrivateText> names = new HashSet<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        names.add(new PrivateText(rows.getString(1)));
      }
    }
    return names;
  }

  /** Where exports called the owner differently, the name that the newest messages know holds. */
  void settleOwners(RowSeal seal) throws SQLException {
    List<String> products = new ArrayList<>();
    try (ResultSet rows =
        database
            .statement("SELECT product FROM owner_name GROUP BY product HAVING count(*) > 1")
            .executeQuery()) {
      while (rows.next()) {
        products.add(rows.getString(1));
      }
    }
    for (String product : products) {
      seal.toggle(RowSeal.Table.OWNER, product);
      PreparedStatement update =
          database.statement(
              "UPDATE owner SET name = (SELECT o.name FROM owner_name o LEFT JOIN person_name n"
                  + " ON n.name = o.name AND n.conversation IN (SELECT number FROM conversation"
                  + " WHERE product = ?1 AND layer < 2) WHERE o.product = ?1 GROUP BY o.name"
                  + " ORDER BY max(n.seen_at) DESC, o.name LIMIT 1)"
                  + " WHERE product = ?1 AND NOT by_user");
      update.setString(1, product);
      update.executeUpdate();
      seal.toggle(RowSeal.Table.OWNER, product);
    }
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
