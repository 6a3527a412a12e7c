package org.decamp.vault.database;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.vault.custody.ChainCheck;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.CustodyRecord.Action;
import org.decamp.vault.custody.CustodyState;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the custody record. Entries are added inside the transaction of what they speak of,
 * and never changed.
 */
final class CustodyTable {

  private static final String COLUMNS = "sequence, previous, hash, entry";
  private static final String ALL = "SELECT " + COLUMNS + " FROM custody ORDER BY sequence";

  private final Database database;
  private final RowSeal seal;
  private final Clock clock;

  CustodyTable(Database database, RowSeal seal, Clock clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  /** Adds an entry; a record that has none yet says first that it begins. */
  void append(CustodyEvent event) throws SQLException {
    Optional<CustodyEntry> last = last();
    if (last.isEmpty() && !(event instanceof CustodyEvent.VaultCreated)) {
      last = Optional.of(add(last, begun()));
    }
    var _ = add(last, event);
  }

  private CustodyEvent begun() throws SQLException {
    return new CustodyEvent.RecordBegun(
        database.queryLong("SELECT count(*) FROM import_run WHERE finished IS NOT NULL"),
        database.queryLong("SELECT count(*) FROM source_file"),
        database.queryLong("SELECT count(*) FROM media"));
  }

  private CustodyEntry add(Optional<CustodyEntry> last, CustodyEvent event) throws SQLException {
    CustodyEntry entry =
        CustodyEntry.following(
            last.map(CustodyEntry::sequence).orElse(0L) + 1,
            last.map(CustodyEntry::hash).orElseGet(CustodyEntry::origin),
            clock.instant(),
            version(),
            event);
    PreparedStatement insert =
        database.statement("INSERT INTO custody(" + COLUMNS + ") VALUES(?, ?, ?, ?)");
    insert.setLong(1, entry.sequence());
    insert.setBytes(2, entry.previous());
    insert.setBytes(3, entry.hash());
    insert.setBytes(4, entry.bytes());
    insert.executeUpdate();
    seal.toggle(RowSeal.Table.CUSTODY, entry.sequence());
    return entry;
  }

  private static String version() {
    @Nullable String version = CustodyTable.class.getPackage().getImplementationVersion();
    return version == null ? "unreleased" : version;
  }

  /** The newest entry. */
  Optional<CustodyEntry> last() throws SQLException {
    try (ResultSet row = database.statement(ALL + " DESC LIMIT 1").executeQuery()) {
      return row.next() ? Optional.of(entry(row)) : Optional.empty();
    }
  }

  /** Hands out all entries, the first one first. */
  void forEach(Action<CustodyEntry> action) throws SQLException, IOException, Problem {
    try (ResultSet rows = database.statement(ALL).executeQuery()) {
      while (rows.next()) {
        action.take(entry(rows));
      }
    }
  }

  private static CustodyEntry entry(ResultSet row) throws SQLException {
    return new CustodyEntry(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4));
  }

  /** Whether each entry follows from the one before. */
  static CustodyState state(Database database) throws SQLException {
    ChainCheck check = new ChainCheck();
    try (ResultSet rows = database.statement(ALL).executeQuery()) {
      while (rows.next()) {
        check.add(entry(rows));
      }
    }
    return check.state();
  }

  /** Whether these secrets are the ones that opened the vault before, and the record has begun. */
  boolean knows(CustodyEvent.KeysChanged keys) throws SQLException {
    return known().filter(text(keys)::equals).isPresent() && last().isPresent();
  }

  /** Keeps which secrets open the vault, and says it if others did before. */
  void keys(CustodyEvent.KeysChanged keys) throws SQLException {
    boolean first = known().isEmpty();
    PreparedStatement keep =
        database.statement("INSERT OR REPLACE INTO meta(name, value) VALUES('custody-keys', ?)");
    keep.setString(1, text(keys));
    keep.executeUpdate();
    if (last().isEmpty()) {
      var _ = add(Optional.empty(), begun());
    }
    if (!first) {
      append(keys);
    }
  }

  private Optional<String> known() throws SQLException {
    try (ResultSet row =
        database.statement("SELECT value FROM meta WHERE name = 'custody-keys'").executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  private static String text(CustodyEvent.KeysChanged keys) {
    return String.join(" ", keys.passphrases()) + '/' + String.join(" ", keys.recoveryKeys());
  }
}
