package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Copies the rows of a table that can be read into a fresh database. A page that does not verify
 * hides its rows and nothing else: rows with a number are looked for beyond it by larger and larger
 * steps; the others are read from both ends.
 *
 * <p>Names of tables and columns come from the schema, never from input.
 */
final class TableSalvage {

  private final Database damaged;
  private final Database fresh;

  TableSalvage(Database damaged, Database fresh) {
    this.damaged = damaged;
    this.fresh = fresh;
  }

  /**
   * Copies a table.
   *
   * @return whether every row could be read
   */
  boolean copy(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> key = new ArrayList<>();
    boolean numbered = false;
    try (ResultSet rows =
        fresh
            .statement("SELECT name, type, pk FROM pragma_table_info('" + table + "')")
            .executeQuery()) {
      while (rows.next()) {
        columns.add(rows.getString(1));
        if (rows.getInt(3) > 0) {
          key.add(rows.getString(1));
          numbered = "INTEGER".equals(rows.getString(2));
        }
      }
    }
    String all = String.join(", ", columns);
    String insert =
        "INSERT OR IGNORE INTO "
            + table
            + "("
            + all
            + ") VALUES("
            + "?, ".repeat(columns.size() - 1)
            + "?)";
    fresh.execute("BEGIN");
    boolean complete =
        (numbered && key.size() == 1)
            ? byNumber(table, key.getFirst(), all, insert, columns.size())
            : fromBothEnds(table, key, all, insert, columns.size());
    fresh.execute("COMMIT");
    return complete;
  }

  private boolean byNumber(String table, String key, String all, String insert, int columns)
      throws SQLException {
    String row = "SELECT " + all + " FROM " + table + " WHERE " + key + " = ?";
    boolean complete = true;
    Key next = nextKey(table, key, Long.MIN_VALUE);
    while (next.state != State.END) {
      if (next.state == State.UNREADABLE) {
        complete = false;
        next = beyond(table, key, next.value);
        continue;
      }
      try {
        PreparedStatement query = damaged.statement(row);
        query.setLong(1, next.value);
        try (ResultSet values = query.executeQuery()) {
          complete &= values.next() && insert(insert, values, columns);
        }
      } catch (SQLException e) {
        damage(e);
        complete = false;
      }
      next =
          next.value == Long.MAX_VALUE
              ? new Key(State.END, 0)
              : nextKey(table, key, next.value + 1);
    }
    return complete;
  }

  private enum State {
    FOUND,
    END,
    UNREADABLE
  }

  /** The next key at or after a number, or that it cannot be read from there. */
  private record Key(State state, long value) {}

  private Key nextKey(String table, String key, long from) throws SQLException {
    try {
      PreparedStatement query =
          damaged.statement(
              "SELECT "
                  + key
                  + " FROM "
                  + table
                  + " WHERE "
                  + key
                  + " >= ? ORDER BY "
                  + key
                  + " LIMIT 1");
      query.setLong(1, from);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? new Key(State.FOUND, row.getLong(1)) : new Key(State.END, 0);
      }
    } catch (SQLException e) {
      damage(e);
      return new Key(State.UNREADABLE, from);
    }
  }

  /** The first key that can be read beyond a place that cannot. */
  private Key beyond(String table, String key, long from) throws SQLException {
    long bad = Math.max(from, 0);
    for (long step = 1; step > 0 && bad + step > 0; step *= 2) {
      Key found = nextKey(table, key, bad + step);
      if (found.state != State.UNREADABLE) {
        return nearest(table, key, bad + step / 2, bad + step);
      }
    }
    return new Key(State.END, 0);
  }

  private Key nearest(String table, String key, long unreadable, long readable)
      throws SQLException {
    long low = unreadable;
    long high = readable;
    while (low + 1 < high) {
      long middle = low + (high - low) / 2;
      if (nextKey(table, key, middle).state == State.UNREADABLE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return nextKey(table, key, high);
  }

  private boolean fromBothEnds(
      String table, List<String> key, String all, String insert, int columns) throws SQLException {
    String rows = "SELECT " + all + " FROM " + table + " ORDER BY ";
    if (scan(rows + String.join(", ", key), insert, columns)) {
      return true;
    }
    scan(rows + String.join(" DESC, ", key) + " DESC", insert, columns);
    return false;
  }

  private boolean scan(String sql, String insert, int columns) throws SQLException {
    try (ResultSet rows = damaged.statement(sql).executeQuery()) {
      boolean complete = true;
      while (rows.next()) {
        complete &= insert(insert, rows, columns);
      }
      return complete;
    } catch (SQLException e) {
      damage(e);
      return false;
    }
  }

  private boolean insert(String sql, ResultSet row, int columns) throws SQLException {
    Object[] values = new Object[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = row.getObject(i + 1);
    }
    try {
      PreparedStatement insert = fresh.statement(sql);
      for (int i = 0; i < columns; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("the fresh database refuses a row", e);
    }
  }

  /** Damage is what a salvage is for; anything else ends it. */
  private void damage(SQLException e) throws SQLException {
    boolean damage =
        e instanceof SQLiteException s
            && switch (SQLiteErrorCode.getErrorCode(s.getResultCode().code & 0xFF)) {
              case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR -> true;
              default -> false;
            };
    if (!damage) {
      throw e;
    }
    damaged.forgetStatements();
  }
}
