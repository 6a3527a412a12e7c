package org.decamp.exporter.archive.html.search;

/**
 * Which places of messages were seen, as a sum: two sets of places that were seen in different
 * orders are the same if their sums are, without either in memory.
 */
public final class PlaceSum {

  private long count;
  private long sum;
  private String lastPage = "";
  private long lastHash = hash(1, "#");

  /**
   * Adds a place.
   *
   * @param page relative to the archive
   * @param anchor the message's name on that page
   */
  public void add(String page, String anchor) {
    count++;
    if (!page.equals(lastPage)) {
      lastPage = page;
      lastHash = hash(hash(1, page), "#");
    }
    sum += mixed(hash(lastHash, anchor));
  }

  /** Adds all places of another sum. */
  public void add(PlaceSum other) {
    count += other.count;
    sum += other.sum;
  }

  /** Adds a pair of numbers. */
  void add(long first, long second) {
    count++;
    sum += mixed(mixed(first) + second);
  }

  /** How many places were added. */
  public long count() {
    return count;
  }

  /** Whether the same places were added, in whatever order. */
  public boolean sameAs(PlaceSum other) {
    return count == other.count && sum == other.sum;
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /** Spreads every bit over all of them, so that sums do not cancel out. */
  private static long mixed(long value) {
    long v = value + 0x9E3779B97F4A7C15L;
    v = (v ^ (v >>> 30)) * 0xBF58476D1CE4E5B9L;
    v = (v ^ (v >>> 27)) * 0x94D049BB133111EBL;
    return v ^ (v >>> 31);
  }
}
