package org.decamp.importer.meta.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds files by a hash of their name, in a few bytes per file: a map of strings would hold a
 * second copy of every path, tens of megabytes for a large export. Files of another name may share
 * a hash, so whoever asks compares.
 */
public final class FileIndex {

  private static final int NONE = -1;

  private final List<ExportFile> files = new ArrayList<>();
  private final int[] first;
  private int[] next;
  private int[] hashes;

  /** For about so many files. */
  public FileIndex(int expected) {
    int slots = Integer.highestOneBit(Math.max(8, Math.min(expected, 1 << 22))) << 1;
    this.first = new int[slots];
    Arrays.fill(first, NONE);
    this.next = new int[Math.max(8, expected)];
    this.hashes = new int[next.length];
  }

  /** Adds a file under a hash. */
  public void add(int hash, ExportFile file) {
    int number = files.size();
    if (number == next.length) {
      next = Arrays.copyOf(next, number * 2);
      hashes = Arrays.copyOf(hashes, number * 2);
    }
    files.add(file);
    hashes[number] = hash;
    next[number] = first[slot(hash)];
    first[slot(hash)] = number;
  }

  /** The files under the hash, in the order in which they were added. */
  public List<ExportFile> candidates(int hash) {
    List<ExportFile> found = new ArrayList<>(1);
    for (int number = first[slot(hash)]; number != NONE; number = next[number]) {
      if (hashes[number] == hash) {
        found.add(files.get(number));
      }
    }
    Collections.reverse(found);
    return found;
  }

  /** A hash of a part of a text, equal for equal parts. */
  public static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 16)) & (first.length - 1);
  }
}
