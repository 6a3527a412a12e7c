package org.decamp.vault.database;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyRecord;
import org.decamp.vault.custody.FileLine;
import org.jspecify.annotations.Nullable;

/** The custody record as others read it. */
final class CustodyReader implements CustodyRecord {

  private final Database database;
  private final CustodyTable entries;
  private final CustodyLists lists;

  CustodyReader(Database database, CustodyTable entries, CustodyLists lists) {
    this.database = database;
    this.entries = entries;
    this.lists = lists;
  }

  /** Statements that hand out what they read. */
  private interface Reading {
    void run() throws SQLException, IOException, Problem;
  }

  private void read(Reading reading) throws IOException, Problem {
    synchronized (database) {
      try {
        reading.run();
      } catch (SQLException e) {
        throw DatabaseFault.problem(e);
      }
    }
  }

  @Override
  public void entries(Action<CustodyEntry> action) throws IOException, Problem {
    read(() -> entries.forEach(action));
  }

  @Override
  public void lists(Action<FileList> action) throws IOException, Problem {
    List<FileList> all = new ArrayList<>();
    read(() -> all.addAll(lists.all()));
    for (FileList list : all) {
      action.take(list);
    }
  }

  @Override
  public void files(FileList list, Action<FileLine> action) throws IOException, Problem {
    read(() -> lists.files(list, action));
  }

  @Override
  public void ledgers(Action<ImportLedger> action) throws IOException, Problem {
    read(() -> {
      PreparedStatement query =
          database.statement(
              "SELECT id, report FROM import_run WHERE finished IS NOT NULL ORDER BY id");
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          @Nullable String report = rows.getString(2);
          if (report != null) {
            action.take(new ImportLedger(rows.getLong(1), report));
          }
        }
      }
    });
  }
}
