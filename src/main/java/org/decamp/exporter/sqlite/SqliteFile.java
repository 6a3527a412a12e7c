package org.decamp.exporter.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;

/**
 * A database inside another file, read page by page as the file format of SQLite 3 says. It knows
 * tables and their rows, no indexes and no SQL.
 */
public final class SqliteFile {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PAGE_SIZE_AT = 16;
  private static final int RESERVED_AT = 20;
  private static final int ENCODING_AT = 56;
  private static final int HEADER = 100;

  private final Pages pages;
  private final Map<String, Table> tables = new HashMap<>();

  private record Table(long root, TableColumns columns) {}

  /** Does something with each row. */
  @FunctionalInterface
  public interface Visitor {
    void row(Row row) throws IOException, Problem;
  }

  private SqliteFile(Pages pages) throws IOException, Problem {
    this.pages = pages;
    TableColumns schema =
        new TableColumns("CREATE TABLE sqlite_schema(type, name, tbl_name, rootpage, sql)");
    new TableScan(pages, schema)
        .scan(
            1,
            row -> {
              if (row.text("type").equals("table") && hasRows(row)) {
                tables.put(
                    row.text("name"),
                    new Table(row.number("rootpage"), new TableColumns(row.text("sql"))));
              }
            });
  }

  /** Those without row numbers, of which the core has none, are laid out otherwise. */
  private static boolean hasRows(Row row) {
    return row.number("rootpage") > 0
        && !row.text("sql").toUpperCase(Locale.ROOT).contains("WITHOUT ROWID");
  }

  /** Whether what lies there is a database in clear text. */
  public static boolean plain(FileChannel channel, Span span) throws IOException {
    ByteBuffer begin = ByteBuffer.allocate(MAGIC.length);
    channel.read(begin, span.offset());
    return span.size() >= HEADER && Arrays.equals(begin.array(), MAGIC);
  }

  /**
   * Opens one that lies in clear text.
   *
   * @throws Problem.BadInput if it is damaged
   */
  public static SqliteFile open(FileChannel channel, Span span) throws IOException, Problem {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    channel.read(header, span.offset());
    int size = header.getShort(PAGE_SIZE_AT) & 0xffff;
    size = size == 1 ? 1 << Short.SIZE : size;
    if (size < 512 || Integer.bitCount(size) != 1 || header.getInt(ENCODING_AT) != 1) {
      throw DatabaseDamage.found();
    }
    int usable = size - (header.get(RESERVED_AT) & 0xff);
    return of(new PlainPages(channel, span, size, usable));
  }

  /**
   * Opens one whose pages are known.
   *
   * @throws Problem.BadInput if it is damaged
   */
  public static SqliteFile of(Pages pages) throws IOException, Problem {
    try {
      return new SqliteFile(pages);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw DatabaseDamage.found();
    }
  }

  /** The names of all tables. */
  public Set<String> tables() {
    return tables.keySet();
  }

  /** The columns of a table, if it is there. */
  public Optional<TableColumns> columns(String table) {
    return Optional.ofNullable(tables.get(table)).map(Table::columns);
  }

  /**
   * Reads a table in the order of its row numbers; one that is not there has no rows.
   *
   * @throws Problem.BadInput if it is damaged
   */
  public void scan(String name, Visitor visitor) throws IOException, Problem {
    Table table = tables.get(name);
    if (table == null) {
      return;
    }
    try {
      new TableScan(pages, table.columns()).scan(table.root(), visitor);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw DatabaseDamage.found();
    }
  }
}
