package org.decamp.exporter.sqlite.working;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds rows to one table, of the columns that may be told those that the table has. */
public final class TableWriter implements AutoCloseable {

  private static final int BATCH = 256;

  private final PreparedStatement insert;
  private final int[] places;
  private int waiting;

  private TableWriter(PreparedStatement insert, int[] places) {
    this.insert = insert;
    this.places = places;
  }

  /**
   * Prepares it.
   *
   * @param columns in the order of the values of {@link #add}
   */
  public static TableWriter of(Connection connection, String table, List<String> columns)
      throws SQLException {
    Set<String> there = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (rows.next()) {
        there.add(rows.getString("name"));
      }
    }
    int[] places =
        IntStream.range(0, columns.size()).filter(i -> there.contains(columns.get(i))).toArray();
    List<String> used = new ArrayList<>();
    for (int place : places) {
      used.add(columns.get(place));
    }
    PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO "
                + table
                + " ("
                + String.join(", ", used)
                + ") VALUES (?"
                + ", ?".repeat(used.size() - 1)
                + ")");
    return new TableWriter(insert, places);
  }

  /** Whether the database has the table at all. */
  public static boolean exists(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM sqlite_schema WHERE type='table' AND name=?")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Adds a row, sooner or later. */
  public void add(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < places.length; i++) {
      insert.setObject(i + 1, values[places[i]]);
    }
    insert.addBatch();
    if (++waiting == BATCH) {
      flush();
    }
  }

  /** Adds all rows that wait. */
  public void flush() throws SQLException {
    if (waiting > 0) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
