package org.decamp.exporter.signal.merge;

/**
 * Ids that nothing in a backup has: one more than the greatest each time ({@code signal-backup},
 * section 10.4). Ids that are only referred to count as taken, or a dangling reference would come
 * to point at something new.
 */
final class FreshIds {

  /** Far from what any app counts up to; ids from here on are left aside and never given out. */
  private static final long BEYOND = 1L << 62;

  private long greatest;

  /** Says that an id is taken. */
  void taken(long id) {
    if (id > 0 && id < BEYOND) {
      greatest = Math.max(greatest, id);
    }
  }

  /** An id that is then taken. */
  long next() {
    return ++greatest;
  }
}
