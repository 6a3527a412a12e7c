package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Which layer of a conversation a person sees, where that is not the exact one, and which
 * conversations wait for a new look at what they hold.
 */
final class ShownTable {

  /**
   * The layers of a conversation.
   *
   * @param clock the row of the pages' layer
   * @param view the row of the view; until there is one, that of the pages
   * @param host the conversation that this one is part of
   * @param joined how many messages the view joined
   */
  record Shown(OptionalLong clock, OptionalLong view, OptionalLong host, long joined) {
    static final Shown PLAIN =
        new Shown(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), 0);
  }

  private final Database database;

  ShownTable(Database database) {
    this.database = database;
  }

  Shown of(long conversation) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT clock, view, host, joined FROM shown WHERE conversation = ?");
    query.setLong(1, conversation);
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? new Shown(optional(row, 1), optional(row, 2), optional(row, 3), row.getLong(4))
          : Shown.PLAIN;
    }
  }

  private static OptionalLong optional(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** The row that a person sees of a conversation. */
  long layer(long conversation) throws SQLException {
    Shown shown = of(conversation);
    if (shown.host().isPresent()) {
      return layer(shown.host().getAsLong());
    }
    return shown.view().orElse(conversation);
  }

  void put(long conversation, Shown shown, RowSeal seal) throws SQLException {
    seal.toggle(RowSeal.Table.SHOWN, conversation);
    PreparedStatement insert =
        database.statement(
            "INSERT OR REPLACE INTO shown(conversation, clock, view, host, joined)"
                + " VALUES(?, ?, ?, ?, ?)");
    insert.setLong(1, conversation);
    set(insert, 2, shown.clock());
    set(insert, 3, shown.view());
    set(insert, 4, shown.host());
    insert.setLong(5, shown.joined());
    insert.executeUpdate();
    seal.toggle(RowSeal.Table.SHOWN, conversation);
  }

  private static void set(PreparedStatement statement, int index, OptionalLong value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setLong(index, value.getAsLong());
    } else {
      statement.setNull(index, Types.INTEGER);
    }
  }

  void markDirty(long conversation) throws SQLException {
    PreparedStatement insert =
        database.statement("INSERT INTO dirty(conversation) VALUES(?) ON CONFLICT DO NOTHING");
    insert.setLong(1, conversation);
    insert.executeUpdate();
  }

  /** Marks all conversations that several exports tell of, or that are shown otherwise. */
  void markAllDirty() throws SQLException {
    database.execute(
        "INSERT OR IGNORE INTO dirty SELECT conversation FROM presence JOIN conversation"
            + " ON number = conversation WHERE layer = 0 GROUP BY conversation"
            + " HAVING count(*) > 1 UNION SELECT conversation FROM shown");
  }

  /** Takes the mark from conversations that one export with exact times tells of. */
  void clearPlain() throws SQLException {
    database.execute(
        "DELETE FROM dirty WHERE conversation NOT IN (SELECT conversation FROM shown)"
            + " AND (SELECT count(*) FROM presence"
            + " WHERE presence.conversation = dirty.conversation) < 2");
  }

  void clear(long conversation) throws SQLException {
    PreparedStatement delete = database.statement("DELETE FROM dirty WHERE conversation = ?");
    delete.setLong(1, conversation);
    delete.executeUpdate();
  }

  List<Long> dirty() throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows =
        database.statement("SELECT conversation FROM dirty ORDER BY conversation").executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  /** All parts with their hosts. */
  Map<Long, Long> parts() throws SQLException {
    Map<Long, Long> parts = new TreeMap<>();
    try (ResultSet rows =
        database
            .statement("SELECT conversation, host FROM shown WHERE host IS NOT NULL")
            .executeQuery()) {
      while (rows.next()) {
        parts.put(rows.getLong(1), rows.getLong(2));
      }
    }
    return parts;
  }

  /** The conversations that are part of another one. */
  List<Long> partsOf(long host) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT conversation FROM shown WHERE host = ? ORDER BY conversation");
    query.setLong(1, host);
    List<Long> parts = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        parts.add(rows.getLong(1));
      }
    }
    return parts;
  }
}
