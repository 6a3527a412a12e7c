package org.decamp.exporter.deltachat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rows of a database, as text, by table. */
final class DatabaseRows {

  private DatabaseRows() {}

  /** Those of all tables. */
  static Map<String, List<String>> of(Path database) throws SQLException {
    return of(database, _ -> true);
  }

  /** Those in which something waits to be sent. */
  static Map<String, List<String>> queues(Path database) throws SQLException {
    return of(
        database,
        table ->
            table.startsWith("smtp")
                || table.startsWith("imap_")
                || table.equals("jobs")
                || table.equals("multi_device_sync"));
  }

  private static Map<String, List<String>> of(Path database, Predicate<String> wanted)
      throws SQLException {
    Map<String, List<String>> all = new TreeMap<>();
    try (Connection connection = reading(database);
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("SELECT name FROM sqlite_schema WHERE type='table'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        if (wanted.test(table)) {
          all.put(table, rows(statement, table));
        }
      }
    }
    return all;
  }

  private static List<String> rows(Statement statement, String table) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT rowid, * FROM " + table + " ORDER BY rowid")) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(rows.getString(i)).append('|');
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }

  /** How many entries from Decamp there are in one of these states. */
  static int imported(Path database, String states) throws SQLException {
    try (Connection connection = reading(database);
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM msgs WHERE hop_info LIKE 'Imported from %' AND chat_id > 9"
                    + " AND state IN ("
                    + states
                    + ")")) {
      return count.getInt(1);
    }
  }

  private static Connection reading(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:file:" + database + "?mode=ro");
  }
}
