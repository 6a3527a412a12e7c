package org.decamp.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The pages of a vault's database as the driver reads them, on a connection of the test's own. A
 * page that was read stays in its cache; one that could not be read is read again each time.
 */
final class DatabasePages implements AutoCloseable {

  static final int SIZE = 4096;

  /** The list of tables, which is read when a database is opened; page 1 belongs to it. */
  static final String SCHEMA = "sqlite_schema";

  private final Connection connection;

  private DatabasePages(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the database.
   *
   * @param key 32 bytes
   * @throws SQLException if a page of its list of tables is not what was written
   */
  static DatabasePages open(Path file, byte[] key) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("config_class_name", "org.sqlite.mc.SQLiteMCConfig");
    properties.setProperty("cipher", "'sqlcipher'");
    properties.setProperty("legacy", "4");
    properties.setProperty("key", "x'" + HexFormat.of().formatHex(key) + "'");
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA locking_mode=EXCLUSIVE");
      statement.execute("PRAGMA cache_size=-65536");
      statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new DatabasePages(connection);
  }

  /** Which table each page belongs to, its indexes included; free pages have none. */
  Map<Integer, String> tables() throws SQLException {
    Map<Integer, String> tables = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT d.pageno, coalesce(s.tbl_name, 'sqlite_schema') FROM dbstat d"
                    + " LEFT JOIN sqlite_schema s ON s.name = d.name")) {
      while (rows.next()) {
        tables.put(rows.getInt(1), rows.getString(2));
      }
    }
    return tables;
  }

  int freePages() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA freelist_count")) {
      return row.getInt(1);
    }
  }

  /** Whether every page of a table is read and makes sense. */
  boolean readable(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA quick_check('" + table + "')")) {
      return row.next() && "ok".equals(row.getString(1)) && !row.next();
    } catch (SQLiteException e) {
      if (isDamage(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Whether that is what the vault reports as a damaged database. */
  static boolean isDamage(SQLException e) {
    return e instanceof SQLiteException s
        && (s.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT
            || s.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
