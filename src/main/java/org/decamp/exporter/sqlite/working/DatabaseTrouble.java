package org.decamp.exporter.sqlite.working;

import java.io.IOException;
import java.sql.SQLException;
import org.decamp.job.Problem;
import org.sqlite.SQLiteErrorCode;

/** Says in the user's terms what a failure of the working database means. */
public final class DatabaseTrouble {

  private DatabaseTrouble() {}

  /**
   * Throws what an SQL failure means.
   *
   * @return nothing, for the caller to throw
   * @throws IOException if the drive is full or gone
   * @throws Problem.BadInput if the database was damaged before
   */
  public static IllegalStateException of(SQLException e) throws IOException, Problem.BadInput {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xFF)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> throw damaged();
      case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY ->
          throw new IOException("the working database cannot be written", e);
      default -> new IllegalStateException("unexpected database error " + e.getErrorCode(), e);
    };
  }

  /** For the caller to throw. */
  public static Problem.BadInput damaged() {
    return new Problem.BadInput(
        "the database in the backup is damaged", "Export it once more in the app.");
  }
}
