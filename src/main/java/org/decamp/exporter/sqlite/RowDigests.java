package org.decamp.exporter.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.decamp.job.Problem;
import org.decamp.model.Digests;

/** What all rows of a database are, so that it can be told whether another one still has them. */
public final class RowDigests {

  /** SQLite's own note of the numbers that it gave. */
  private static final String SEQUENCE = "sqlite_sequence";

  /** The rows of a table up to one of them. */
  private record Rows(long last, String sha256) {}

  private final Map<String, Rows> tables = new TreeMap<>();

  private RowDigests() {}

  /** Reads all rows. */
  public static RowDigests of(SqliteFile database) throws IOException, Problem {
    return of(database, Set.of());
  }

  /**
   * Reads the rows of all tables but some.
   *
   * @param without their names
   */
  public static RowDigests of(SqliteFile database, Set<String> without)
      throws IOException, Problem {
    RowDigests digests = new RowDigests();
    for (String table : database.tables()) {
      if (!table.equals(SEQUENCE) && !without.contains(table)) {
        digests.tables.put(table, rows(database, table, Long.MAX_VALUE));
      }
    }
    return digests;
  }

  private static Rows rows(SqliteFile database, String table, long until)
      throws IOException, Problem {
    MessageDigest digest = Digests.sha256();
    long[] last = {Long.MIN_VALUE};
    database.scan(
        table,
        row -> {
          if (row.id() <= until) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(row.id()).flip());
            digest.update(row.payload());
            last[0] = row.id();
          }
        });
    return new Rows(last[0], HexFormat.of().formatHex(digest.digest()));
  }

  /** Whether another database has all these rows as they are, whatever came after them. */
  public boolean keptBy(SqliteFile other) throws IOException, Problem {
    return keptBy(other, tables.keySet());
  }

  /**
   * Whether another database has all these rows as they are, and more than these only in some
   * tables.
   *
   * @param grown the names of tables to which rows may have come
   */
  public boolean keptBy(SqliteFile other, Set<String> grown) throws IOException, Problem {
    for (Map.Entry<String, Rows> table : tables.entrySet()) {
      Rows before = table.getValue();
      long until = grown.contains(table.getKey()) ? before.last() : Long.MAX_VALUE;
      if (!rows(other, table.getKey(), until).equals(before)) {
        return false;
      }
    }
    return true;
  }
}
