package org.decamp.vault.backup;

import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.backup.IndexEntry.Piece;
import org.decamp.vault.key.VaultKeys;

/**
 * The pieces that some indexes need, eight bytes each. Two that begin alike are taken for one
 * another, which at worst keeps a piece for longer.
 */
final class PieceSet {

  private long[] beginnings = new long[1024];
  private int count;
  private boolean sorted;

  /** Adds all pieces of an index. */
  void addAll(BackupLayout layout, VaultKeys keys, MediaId index) throws Problem {
    try (IndexReader entries = IndexReader.open(layout, keys, index)) {
      for (var next = entries.next(); next.isPresent(); next = entries.next()) {
        if (next.get() instanceof Piece piece) {
          add(piece.sha256());
        }
      }
    }
  }

  private void add(String sha256) {
    if (count == beginnings.length) {
      beginnings = Arrays.copyOf(beginnings, count * 2);
    }
    beginnings[count++] = beginning(sha256);
    sorted = false;
  }

  boolean contains(String sha256) {
    if (!sorted) {
      Arrays.sort(beginnings, 0, count);
      sorted = true;
    }
    return Arrays.binarySearch(beginnings, 0, count, beginning(sha256)) >= 0;
  }

  private static long beginning(String sha256) {
    return Long.parseUnsignedLong(sha256, 0, 16, 16);
  }
}
