package org.decamp.vault.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.decamp.model.MediaId;

/**
 * The media that the database lists, by id: 41 bytes each, so that a quarter of a million are no
 * burden. Never changes, so several threads may ask.
 */
final class ListedContents {

  private byte[] ids = new byte[MessageDecoder.ID_BYTES * 64];
  private long[] lengths = new long[64];
  private boolean[] files = new boolean[64];
  private int size;

  private final boolean known;

  private ListedContents(boolean known) {
    this.known = known;
  }

  /** A list of which nothing is known: it is empty, and every content may be in it. */
  static ListedContents unknown() {
    return new ListedContents(false);
  }

  /** Reads the list; the caller holds the database. */
  static ListedContents read(Database database) throws SQLException {
    ListedContents list = new ListedContents(true);
    try (ResultSet rows =
        database
            .statement("SELECT id, length, file_length > 0 FROM media ORDER BY id")
            .executeQuery()) {
      while (rows.next()) {
        list.add(rows.getBytes(1), rows.getLong(2), rows.getBoolean(3));
      }
    }
    return list;
  }

  private void add(byte[] id, long length, boolean file) {
    if (size == lengths.length) {
      ids = Arrays.copyOf(ids, ids.length * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
      files = Arrays.copyOf(files, size * 2);
    }
    System.arraycopy(
        Arrays.copyOf(id, MessageDecoder.ID_BYTES),
        0,
        ids,
        size * MessageDecoder.ID_BYTES,
        MessageDecoder.ID_BYTES);
    lengths[size] = length;
    files[size++] = file;
  }

  int size() {
    return size;
  }

  MediaId id(int index) {
    int from = index * MessageDecoder.ID_BYTES;
    return new MediaId(HexFormat.of().formatHex(ids, from, from + MessageDecoder.ID_BYTES));
  }

  /** Bytes of the content. */
  long length(int index) {
    return lengths[index];
  }

  /** Whether the content has a file of its own. */
  boolean inFile(int index) {
    return files[index];
  }

  /** Whether the content is listed, or may be. */
  boolean contains(MediaId id) {
    if (!known) {
      return true;
    }
    byte[] wanted = MediaTable.key(id);
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int from = middle * MessageDecoder.ID_BYTES;
      int order =
          Arrays.compareUnsigned(
              ids, from, from + MessageDecoder.ID_BYTES, wanted, 0, wanted.length);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }
}
