package org.decamp.vault.database;

import java.io.IOException;
import java.sql.SQLException;
import org.decamp.job.Problem;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in the user's terms what a failure of the database means. */
final class DatabaseFault {

  private DatabaseFault() {}

  /** The problem behind an SQL failure; a failure that can only be a bug is thrown unchecked. */
  static Problem problem(SQLException e) {
    int code = e instanceof SQLiteException s ? s.getResultCode().code & 0xFF : e.getErrorCode();
    return switch (SQLiteErrorCode.getErrorCode(code)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(e);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new Problem.Busy(
              "another program holds the vault's database", "Close it there and try again.");
      case SQLITE_FULL ->
          new Problem.InputOutput(
              "the disk is full", "Make room and run the same command again; it goes on.", e);
      case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
          new Problem.InputOutput(
              "the vault's database cannot be read or written",
              "Check that the drive is there, has room and is not write-protected.",
              e);
      default -> throw new IllegalStateException("unexpected database error " + code, e);
    };
  }

  /** Stored bytes are not what Decamp wrote. */
  static Problem damaged(SQLException e) {
    return new Problem.BadInput("the vault's database is damaged", HINT, e);
  }

  /** Stored bytes are not what Decamp wrote. */
  static Problem damaged(IOException e) {
    return new Problem.BadInput("the vault's database is damaged", HINT, e);
  }

  private static final String HINT =
      "Run decamp vault check --repair; if it says the same, restore a backup:"
          + " decamp vault import.";
}
