package org.decamp.exporter.whatsapp.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts the entries of chats into the order of time: not their times order them, but numbers that
 * the app gives by and by ({@code whatsapp}, section 5.3). Old entries before the first new one
 * keep theirs; all others get numbers that were never given.
 */
final class ChatOrder {

  private final Connection connection;
  private final long lastOld;

  /**
   * @param lastOld the last message that was there before
   */
  ChatOrder(Connection connection, long lastOld) {
    this.connection = connection;
    this.lastOld = lastOld;
  }

  /** Orders these chats, and tells them and the app of it. */
  void restore(Collection<Long> chats) throws SQLException {
    if (chats.isEmpty()) {
      return;
    }
    long next = highest() + 1;
    NewestMessages newest = new NewestMessages(connection);
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE message SET sort_id=? WHERE _id=?")) {
      for (Map.Entry<Long, Entries> chat : entries(chats).entrySet()) {
        Entries.Entry[] order = chat.getValue().inOrder(lastOld);
        next = number(order, next, update);
        newest.update(chat.getKey(), order, lastOld);
      }
    }
    raise(next - 1);
  }

  private long highest() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT max(max(_id), max(sort_id)) FROM message")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Map<Long, Entries> entries(Collection<Long> chats) throws SQLException {
    Map<Long, Entries> entries = new TreeMap<>();
    String list = chats.stream().map(String::valueOf).collect(Collectors.joining(","));
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT chat_row_id, _id, timestamp, sort_id FROM message WHERE chat_row_id IN ("
                    + list
                    + ")")) {
      while (rows.next()) {
        entries
            .computeIfAbsent(rows.getLong(1), _ -> new Entries())
            .add(rows.getLong(2), rows.getLong(3), rows.getLong(4));
      }
    }
    return entries;
  }

  /** New entries have their row as number so far, which is higher than that of any old one. */
  private long number(Entries.Entry[] order, long first, PreparedStatement update)
      throws SQLException {
    long next = first;
    long highest = Long.MIN_VALUE;
    boolean amongNew = false;
    for (int i = 0; i < order.length; i++) {
      Entries.Entry entry = order[i];
      amongNew |= entry.id() > lastOld;
      if (amongNew && entry.place() <= highest) {
        order[i] = new Entries.Entry(entry.id(), entry.time(), next++);
        set(order[i], update);
      }
      highest = order[i].place();
    }
    return next;
  }

  private static void set(Entries.Entry entry, PreparedStatement update) throws SQLException {
    update.setLong(1, entry.place());
    update.setLong(2, entry.id());
    update.executeUpdate();
  }

  /** What comes in later is numbered by its row, and must not fall in between. */
  private void raise(long number) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE sqlite_sequence SET seq=max(seq, ?) WHERE name='message'")) {
      update.setLong(1, number);
      update.executeUpdate();
    }
  }
}
