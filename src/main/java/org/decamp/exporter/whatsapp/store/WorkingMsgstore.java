package org.decamp.exporter.whatsapp.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.exporter.sqlite.working.DatabaseTrouble;
import org.decamp.exporter.sqlite.working.FinishedDatabase;
import org.decamp.exporter.sqlite.working.SealedPages;
import org.decamp.exporter.sqlite.working.WorkingConnection;
import org.decamp.job.Problem;
import org.sqlite.SQLiteErrorCode;

/**
 * The database of a backup while rows are put in, in a file that is encrypted at any time. The file
 * is of no use to anybody after a crash.
 */
public final class WorkingMsgstore implements AutoCloseable {

  private final Path file;
  private final SealedPages seal;
  private final long lastOld;
  private final Connection connection;
  private final RowInserts inserts;
  private final long brokenBefore;
  private final Set<Long> chats = new TreeSet<>();

  private WorkingMsgstore(Path file, SealedPages seal, long lastOld, Connection connection)
      throws SQLException {
    this.file = file;
    this.seal = seal;
    this.lastOld = lastOld;
    this.connection = connection;
    this.brokenBefore = brokenReferences();
    this.inserts = new RowInserts(connection);
  }

  /**
   * Opens it.
   *
   * @param file sealed; changes
   * @param lastOld the highest number of a message that is there
   */
  @SuppressWarnings("MustBeClosedChecker")
  public static WorkingMsgstore open(Path file, SealedPages seal, long lastOld)
      throws IOException, Problem {
    try {
      Connection connection = WorkingConnection.open(file, seal);
      try {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA defer_foreign_keys=ON");
        }
        return new WorkingMsgstore(file, seal, lastOld, connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** Puts a row in. */
  public void put(NewRow row) throws IOException, Problem {
    try {
      inserts.put(row);
      if (row instanceof MessageRow message) {
        chats.add(message.chat());
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /**
   * Brings the chats into order and ends the work: nothing more can be put in.
   *
   * @throws Problem.BadInput if the database is damaged
   */
  public FinishedDatabase finish() throws IOException, Problem {
    try {
      inserts.flush();
      inserts.close();
      new ChatOrder(connection, lastOld).restore(chats);
      connection.commit();
      connection.setAutoCommit(true);
      WorkingConnection.requireSound(connection);
      if (brokenReferences() > brokenBefore) {
        throw notUnderstood();
      }
      connection.close();
      return new FinishedDatabase(file, Optional.of(seal));
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  private long brokenReferences() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM pragma_foreign_key_check")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A rule of the database that its tables do not tell is no bug of Decamp's. */
  private static IllegalStateException trouble(SQLException e) throws IOException, Problem {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xFF)) {
      case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH -> throw notUnderstood();
      default -> DatabaseTrouble.of(e);
    };
  }

  private static Problem notUnderstood() {
    return new Problem.BadInput(
        "the database in the backup has rules that this version of Decamp does not know; nothing"
            + " was written",
        "Get a newer Decamp.");
  }

  /** Gives the work up, unless it was finished. The file is the caller's. */
  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException("the working database cannot be closed", e);
    }
  }
}
