package org.decamp.exporter.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  private final Pages pages;
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, List<String>> triggers = new HashMap<>();

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
              } else if (row.text("type").equals("trigger")) {
                triggers
                    .computeIfAbsent(row.text("tbl_name"), _ -> new ArrayList<>())
                    .add(row.text("sql"));
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
    ByteBuffer begin = ByteBuffer.allocate(DatabaseHeader.LENGTH);
    channel.read(begin, span.offset());
    return span.size() >= DatabaseHeader.LENGTH && DatabaseHeader.looksLikeOne(begin.array());
  }

  /**
   * Opens one that lies in clear text.
   *
   * @throws Problem.BadInput if it is damaged
   */
  public static SqliteFile open(FileChannel channel, Span span) throws IOException, Problem {
    ByteBuffer begin = ByteBuffer.allocate(DatabaseHeader.LENGTH);
    channel.read(begin, span.offset());
    DatabaseHeader header = DatabaseHeader.of(begin.array());
    return of(new PlainPages(channel, span, header.pageSize(), header.usable()));
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

  /** The statements that made the triggers of a table. */
  public List<String> triggers(String table) {
    return triggers.getOrDefault(table, List.of());
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
