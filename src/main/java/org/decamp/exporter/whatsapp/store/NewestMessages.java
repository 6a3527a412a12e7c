package org.decamp.exporter.whatsapp.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a chat says of its newest messages. Where one that came in is the newest, it says so; else
 * it names the same messages by their new numbers. What counts as unread stays unread.
 */
final class NewestMessages {

  /** Which message a chat shows; the app has a row and a number for each. */
  private enum Pointer {
    DISPLAY("display_message"),
    LAST("last_message"),
    READ("last_read_message"),
    RECEIPT("last_read_receipt_sent_message");

    final String row;
    final String number;

    Pointer(String name) {
      this.row = name + "_row_id";
      this.number = name + "_sort_id";
    }
  }

  private final Connection connection;
  private final Set<String> columns = new HashSet<>();

  NewestMessages(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(chat)")) {
      while (rows.next()) {
        columns.add(rows.getString("name"));
      }
    }
  }

  /**
   * Tells a chat of its entries.
   *
   * @param order all of them, with the numbers that order them now
   * @param lastOld the last message that was there before
   */
  void update(long chat, Entries.Entry[] order, long lastOld) throws SQLException {
    List<String> changes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM chat WHERE _id=" + chat)) {
      row.next();
      for (Pointer pointer : Pointer.values()) {
        if (columns.contains(pointer.row)) {
          change(pointer, row, order, lastOld, changes);
        }
      }
    }
    if (columns.contains("sort_timestamp")) {
      long newest = 0;
      for (Entries.Entry entry : order) {
        newest = Math.max(newest, entry.time());
      }
      changes.add("sort_timestamp=max(coalesce(sort_timestamp, 0), " + newest + ")");
    }
    if (!changes.isEmpty()) {
      try (Statement update = connection.createStatement()) {
        update.executeUpdate(
            "UPDATE chat SET " + String.join(", ", changes) + " WHERE _id=" + chat);
      }
    }
  }

  private void change(
      Pointer pointer, ResultSet row, Entries.Entry[] order, long lastOld, List<String> changes)
      throws SQLException {
    Entries.Entry newest = order[order.length - 1];
    long known = row.getLong(pointer.row);
    boolean unread =
        columns.contains("unseen_message_count") && row.getLong("unseen_message_count") > 0;
    boolean toNewest =
        switch (pointer) {
          case DISPLAY, LAST -> newest.id() > lastOld;
          case READ -> newest.id() > lastOld && !unread;
          case RECEIPT -> false;
        };
    if (toNewest) {
      changes.add(pointer.row + "=" + newest.id());
      changeNumber(pointer, newest, changes);
      return;
    }
    for (Entries.Entry entry : order) {
      if (entry.id() == known) {
        changeNumber(pointer, entry, changes);
      }
    }
  }

  private void changeNumber(Pointer pointer, Entries.Entry entry, List<String> changes) {
    if (columns.contains(pointer.number)) {
      changes.add(pointer.number + "=" + entry.place());
    }
  }
}
