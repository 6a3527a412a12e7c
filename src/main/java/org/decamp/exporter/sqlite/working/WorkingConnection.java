package org.decamp.exporter.sqlite.working;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.decamp.job.Problem;
import org.decamp.vault.database.CipherDriver;

/** Connects to databases in encrypted files, for rows to be put in. */
public final class WorkingConnection {

  private WorkingConnection() {}

  /** Opens a file of sealed pages; one that is not there is made. */
  public static Connection open(Path file, SealedPages seal) throws SQLException, Problem {
    return open(file, "aes256cbc", "0", seal.key());
  }

  /**
   * Opens a file of that cipher of the driver; one that is not there is made.
   *
   * @param legacy which of its versions
   * @param key as the driver takes it
   */
  public static Connection open(Path file, String cipher, String legacy, String key)
      throws SQLException, Problem {
    CipherDriver.require();
    Properties properties = new Properties();
    properties.setProperty("config_class_name", "org.sqlite.mc.SQLiteMCConfig");
    properties.setProperty("cipher", "'" + cipher + "'");
    properties.setProperty("legacy", legacy);
    properties.setProperty("key", key);
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, properties);
    try {
      prepare(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Without a journal: what fails is thrown away as a whole. */
  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA locking_mode=EXCLUSIVE");
      statement.execute("PRAGMA temp_store=MEMORY");
      statement.execute("PRAGMA journal_mode=OFF");
      statement.execute("PRAGMA synchronous=OFF");
      statement.execute("PRAGMA mmap_size=0");
      statement.execute("PRAGMA trusted_schema=OFF");
      statement.execute("PRAGMA cell_size_check=ON");
      statement.execute("PRAGMA foreign_keys=ON");
      statement.execute("PRAGMA cache_size=-32768");
    }
  }

  /**
   * Has SQLite look at every page.
   *
   * @throws Problem.BadInput if one is damaged
   */
  public static void requireSound(Connection connection) throws SQLException, Problem {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      if (!rows.next() || !rows.getString(1).equals("ok")) {
        throw DatabaseTrouble.damaged();
      }
    }
  }
}
