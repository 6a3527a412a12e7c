package org.decamp.exporter.whatsapp.msgstore;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decamp.exporter.sqlite.SqliteFile;
import org.decamp.exporter.sqlite.TableColumns;
import org.decamp.job.Problem;

/**
 * Whether a database is one that rows can be put into. No version of it can be relied on, so its
 * tables are looked at ({@code whatsapp}, sections 3.1 and 5.1).
 */
public final class MsgstoreSchema {

  /** The message that every table of messages begins with stands for none. */
  private static final int SENTINEL = 1;

  private static final String RESTORE =
      "Restore the backup in a current WhatsApp, open it once, and make a new one.";

  /** The head of a statement, up to what the trigger is on; a name cannot hold the second group. */
  private static final Pattern ON_DELETE =
      Pattern.compile(
          "CREATE\\s+TRIGGER\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?\\S+\\s+(?:BEFORE\\s+|AFTER\\s+)?DELETE\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private MsgstoreSchema() {}

  /**
   * Refuses what is not understood.
   *
   * @throws Problem.BadInput saying what
   */
  public static void require(SqliteFile database) throws IOException, Problem {
    refuseLegacy(database);
    for (Map.Entry<String, List<String>> table : MsgstoreColumns.NEEDED.entrySet()) {
      requireColumns(database, table.getKey(), table.getValue());
    }
    for (Map.Entry<String, List<String>> table : MsgstoreColumns.FILLED.entrySet()) {
      refuseUnknown(database, table.getKey(), table.getValue());
    }
  }

  private static void refuseLegacy(SqliteFile database) throws IOException, Problem {
    long[] rows = {0};
    database.scan("messages", _ -> rows[0]++);
    boolean old = database.columns("message").filter(c -> c.has("chat_row_id")).isEmpty();
    if (rows[0] > SENTINEL || (old && database.columns("messages").isPresent())) {
      throw legacy();
    }
  }

  /** A database that WhatsApp had not brought up to date when it was backed up. */
  public static Problem legacy() {
    return new Problem.BadInput(
        "the database in the backup is of an older form, or WhatsApp had not finished to bring it up"
            + " to date",
        RESTORE);
  }

  private static void requireColumns(SqliteFile database, String table, List<String> needed)
      throws Problem {
    Optional<TableColumns> columns = database.columns(table);
    if (columns.isEmpty()) {
      throw new Problem.BadInput("the database in the backup lacks the table " + table, RESTORE);
    }
    for (String column : needed) {
      if (!columns.get().has(column)) {
        throw new Problem.BadInput(
            "the database in the backup lacks the column " + column + " of the table " + table,
            RESTORE);
      }
    }
  }

  private static void refuseUnknown(SqliteFile database, String table, List<String> filled)
      throws Problem {
    Optional<TableColumns> columns = database.columns(table);
    if (columns.isEmpty()) {
      return;
    }
    for (String column : columns.get().mandatory()) {
      if (!filled.contains(column)) {
        throw unknown("the column " + column + " of the table " + table + ", which must be filled");
      }
    }
    if (!database.triggers(table).stream().allMatch(sql -> ON_DELETE.matcher(sql).matches())) {
      throw unknown("a trigger on the table " + table);
    }
  }

  private static Problem unknown(String what) {
    return new Problem.BadInput(
        "this version of Decamp does not know " + what + "; nothing was written",
        "Get a newer Decamp.");
  }
}
