package org.decamp.vault.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.CoreStatement;

/**
 * The one connection to the encrypted database of a vault, opened as {@code vault}, section 5.2,
 * demands. Whoever uses it holds its monitor for the time of one statement or transaction step.
 */
final class Database implements AutoCloseable {

  /** "DCMP". */
  static final int APPLICATION_ID = 0x44434D50;

  private static final byte[] CLEAR_TEXT = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Database(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the database.
   *
   * @param file exists; an empty one, or one whose creation was interrupted, becomes a new database
   * @param key 32 bytes
   * @throws Problem.BadInput if it is damaged or of a later version
   */
  static Database open(Path file, byte[] key) throws Problem {
    CipherDriver.require();
    String path;
    try {
      path = file.toRealPath().toString();
      refuseClearText(file);
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the vault's database cannot be read", "Check that the drive is there.", e);
    }
    Connection connection = null;
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + path, properties(key));
      Database database = new Database(connection);
      database.prepareConnection();
      boolean fresh = Schema.missing(database);
      Schema.bringUpToDate(database, fresh);
      if (fresh) {
        refuseClearTextAfterCreation(database, file);
        return open(file, key);
      }
      return database;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw DatabaseFault.problem(e);
    } catch (Problem e) {
      closeQuietly(connection);
      throw e;
    }
  }

  private static Properties properties(byte[] key) {
    Properties properties = new Properties();
    properties.setProperty("config_class_name", "org.sqlite.mc.SQLiteMCConfig");
    properties.setProperty("cipher", "'sqlcipher'");
    properties.setProperty("legacy", "4");
    properties.setProperty("key", "x'" + HexFormat.of().formatHex(key) + "'");
    return properties;
  }

  private static void refuseClearTextAfterCreation(Database database, Path file)
      throws SQLException, Problem {
    database.closeConnection();
    try {
      refuseClearText(file);
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the vault's database cannot be read", "Check that the drive is there.", e);
    }
  }

  /** Reads with plain file I/O; only allowed while SQLite does not have the file open. */
  private static void refuseClearText(Path file) throws IOException, Problem {
    try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ)) {
      if (Arrays.equals(in.readNBytes(CLEAR_TEXT.length), CLEAR_TEXT)) {
        throw CipherDriver.noCipher();
      }
    }
  }

  private void prepareConnection() throws SQLException, Problem {
    execute("PRAGMA locking_mode=EXCLUSIVE");
    execute("PRAGMA temp_store=MEMORY");
    if (!"truncate".equals(queryText("PRAGMA journal_mode=TRUNCATE"))) {
      throw new IllegalStateException("the rollback journal cannot be set up");
    }
    execute("PRAGMA synchronous=FULL");
    execute("PRAGMA fullfsync=ON");
    execute("PRAGMA mmap_size=0");
    execute("PRAGMA secure_delete=ON");
    execute("PRAGMA trusted_schema=OFF");
    execute("PRAGMA cell_size_check=ON");
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA cache_size=-16384");
    if (!"sqlcipher".equals(queryText("PRAGMA cipher"))) {
      throw CipherDriver.noCipher();
    }
    execute("BEGIN EXCLUSIVE");
    execute("COMMIT");
  }

  /** A prepared statement, kept for the life of the connection; callers close its result sets. */
  PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = statements.get(sql);
    if (known == null || ended(known)) {
      known = connection.prepareStatement(sql);
      statements.put(sql, known);
    }
    return known;
  }

  /** Closes all prepared statements: after damage was met, none of them can be trusted to run. */
  void forgetStatements() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  /** The driver ends a statement for good when a page that it needs is damaged. */
  private static boolean ended(PreparedStatement statement) {
    return statement instanceof CoreStatement core && core.pointer.isClosed();
  }

  /** Runs a fixed statement; never SQL built from input. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Statements that write. */
  @FunctionalInterface
  interface Step {
    void run() throws SQLException;
  }

  /** Runs a step in a transaction of its own: it is durable as a whole, or was never there. */
  synchronized void transaction(Step step) throws Problem {
    try {
      execute("BEGIN IMMEDIATE");
      boolean done = false;
      try {
        step.run();
        execute("COMMIT");
        done = true;
      } finally {
        if (!done) {
          rollBack();
        }
      }
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    }
  }

  /** Takes back the open transaction; a full disk makes SQLite do so by itself. */
  void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      System.getLogger(Database.class.getName())
          .log(System.Logger.Level.DEBUG, "rolled back already");
    }
  }

  /** The first column of the only row as a number, or 0. */
  long queryLong(String sql) throws SQLException {
    try (ResultSet row = statement(sql).executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private String queryText(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      String text = row.next() ? row.getString(1) : null;
      return text == null ? "" : text;
    }
  }

  private void closeConnection() throws SQLException {
    forgetStatements();
    connection.close();
  }

  private static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      System.getLogger(Database.class.getName())
          .log(System.Logger.Level.DEBUG, "closing after a failure failed too");
    }
  }

  @Override
  public synchronized void close() throws Problem {
    try {
      closeConnection();
    } catch (SQLException e) {
      throw DatabaseFault.problem(e);
    }
  }
}
