package org.decamp.exporter.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.decamp.job.Problem;

/** Walks over the tree of pages of one table. */
final class TableScan {

  private static final int LEAF = 13;
  private static final int INNER = 5;
  private static final int FILE_HEADER = 100;
  private static final int LEAF_HEADER = 8;
  private static final int INNER_HEADER = 12;

  /** Deeper trees have more rows than SQLite can number. */
  private static final int DEEPEST = 20;

  private final Pages pages;
  private final TableColumns columns;
  private long visited;

  TableScan(Pages pages, TableColumns columns) {
    this.pages = pages;
    this.columns = columns;
  }

  /** Called once; no page is part of a tree twice. */
  void scan(long root, SqliteFile.Visitor visitor) throws IOException, Problem {
    walk(root, 0, visitor);
  }

  private void walk(long number, int depth, SqliteFile.Visitor visitor)
      throws IOException, Problem {
    if (depth > DEEPEST || ++visited > pages.count()) {
      throw DatabaseDamage.found();
    }
    byte[] page = pages.page(number);
    ByteBuffer in = ByteBuffer.wrap(page);
    int header = number == 1 ? FILE_HEADER : 0;
    int cells = in.getShort(header + 3) & 0xffff;
    switch (page[header]) {
      case LEAF -> {
        for (int i = 0; i < cells; i++) {
          visitor.row(row(page, in.getShort(header + LEAF_HEADER + 2 * i) & 0xffff));
        }
      }
      case INNER -> {
        for (int i = 0; i < cells; i++) {
          int cell = in.getShort(header + INNER_HEADER + 2 * i) & 0xffff;
          walk(Integer.toUnsignedLong(in.getInt(cell)), depth + 1, visitor);
        }
        walk(Integer.toUnsignedLong(in.getInt(header + 8)), depth + 1, visitor);
      }
      default -> throw DatabaseDamage.found();
    }
  }

  private Row row(byte[] page, int cell) throws IOException, Problem {
    VarInt at = new VarInt(page, cell);
    int size = Math.toIntExact(at.next());
    long id = at.next();
    byte[] payload = new byte[checked(size)];
    int local = local(size);
    System.arraycopy(page, at.position(), payload, 0, local);
    if (local < size) {
      overflow(ByteBuffer.wrap(page).getInt(at.position() + local), payload, local);
    }
    return new Row(id, columns, payload);
  }

  /** No row is larger than the pages that there are. */
  private int checked(int size) throws Problem {
    if (size < 0 || size > pages.count() * pages.usable()) {
      throw DatabaseDamage.found();
    }
    return size;
  }

  /** How much of a row lies in the leaf itself; the rest lies in pages of its own. */
  private int local(int size) {
    int usable = pages.usable();
    int most = usable - 35;
    if (size <= most) {
      return size;
    }
    int least = (usable - 12) * 32 / 255 - 23;
    int local = least + (size - least) % (usable - 4);
    return local <= most ? local : least;
  }

  private void overflow(int first, byte[] payload, int from) throws IOException, Problem {
    int at = from;
    long next = Integer.toUnsignedLong(first);
    while (at < payload.length) {
      byte[] page = pages.page(next);
      int length = Math.min(pages.usable() - 4, payload.length - at);
      System.arraycopy(page, 4, payload, at, length);
      at += length;
      next = Integer.toUnsignedLong(ByteBuffer.wrap(page).getInt(0));
    }
  }
}
