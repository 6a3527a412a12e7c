package org.decamp.vault.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** Walks the b-trees of SQLite's file format; what they hold comes in the order of their keys. */
final class BTree {

  private static final int INTERIOR_INDEX = 2;
  private static final int INTERIOR_TABLE = 5;
  private static final int LEAF_INDEX = 10;
  private static final int LEAF_TABLE = 13;
  private static final int FILE_HEADER = 100;
  private static final int U = EncryptedPages.USABLE;
  private static final int LEAST_LOCAL = (U - 12) * 32 / 255 - 23;

  private final EncryptedPages pages;

  BTree(EncryptedPages pages) {
    this.pages = pages;
  }

  /**
   * A record of a tree.
   *
   * @param rowid 0 in an index or a table without rowids
   */
  record Entry(long rowid, List<Object> values) {}

  /** All records of a tree. */
  List<Entry> entries(int root) throws IOException, GeneralSecurityException {
    List<Entry> entries = new ArrayList<>();
    walk(root, entries);
    return entries;
  }

  private void walk(int number, List<Entry> entries) throws IOException, GeneralSecurityException {
    ByteBuffer page = ByteBuffer.wrap(pages.page(number));
    int header = number == 1 ? FILE_HEADER : 0;
    int type = page.get(header);
    boolean interior = type == INTERIOR_INDEX || type == INTERIOR_TABLE;
    int pointers = header + (interior ? 12 : 8);
    int count = page.getShort(header + 3) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      page.position(page.getShort(pointers + 2 * i) & 0xFFFF);
      if (interior) {
        walk(page.getInt(), entries);
      }
      switch (type) {
        case INTERIOR_TABLE -> {}
        case LEAF_TABLE -> {
          int length = (int) SqliteRecord.varint(page);
          long rowid = SqliteRecord.varint(page);
          entries.add(new Entry(rowid, SqliteRecord.values(payload(page, length, U - 35))));
        }
        case LEAF_INDEX, INTERIOR_INDEX -> {
          int length = (int) SqliteRecord.varint(page);
          byte[] payload = payload(page, length, (U - 12) * 64 / 255 - 23);
          entries.add(new Entry(0, SqliteRecord.values(payload)));
        }
        default -> throw new IOException("page " + number + " is of no known type");
      }
    }
    if (interior) {
      walk(page.getInt(header + 8), entries);
    }
  }

  /** What a cell holds; the end of what is too long lies on a chain of other pages. */
  private byte[] payload(ByteBuffer page, int length, int mostLocal)
      throws IOException, GeneralSecurityException {
    byte[] payload = new byte[length];
    if (length <= mostLocal) {
      page.get(payload);
      return payload;
    }
    int fitting = LEAST_LOCAL + (length - LEAST_LOCAL) % (U - 4);
    int done = fitting <= mostLocal ? fitting : LEAST_LOCAL;
    page.get(payload, 0, done);
    int next = page.getInt();
    while (done < length) {
      ByteBuffer overflow = ByteBuffer.wrap(pages.page(next));
      next = overflow.getInt();
      int step = Math.min(length - done, U - 4);
      overflow.get(payload, done, step);
      done += step;
    }
    return payload;
  }
}
