package org.decamp.vault.database;

/** Which messages, from where, make up a block after a merge, in order. */
final class MergePlan {

  /** Where a message comes from. */
  enum Source {
    /** The stored block, unchanged. */
    KNOWN,
    /** The file. */
    RUN,
    /** Both, joined. */
    RICHER
  }

  private final Source[] sources;
  private final int[] indexes;
  private int size;
  private boolean changes;
  private int nextKnown;

  MergePlan(int capacity) {
    sources = new Source[capacity];
    indexes = new int[capacity];
  }

  void add(Source source, int index) {
    sources[size] = source;
    indexes[size] = index;
    size++;
    changes |= source != Source.KNOWN || index != nextKnown++;
  }

  /** Whether the result differs from the stored block. */
  boolean changes() {
    return changes;
  }

  int size() {
    return size;
  }

  Source source(int place) {
    return sources[place];
  }

  int index(int place) {
    return indexes[place];
  }
}
