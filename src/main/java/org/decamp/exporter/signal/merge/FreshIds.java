package org.decamp.exporter.signal.merge;

import java.util.HashSet;
import java.util.Set;

/**
 * Ids that nothing in a backup has: one more than the greatest each time ({@code signal-backup},
 * section 10.4). Ids that are only referred to count as taken, or a dangling reference would come
 * to point at something new.
 */
final class FreshIds {

  /** Apps keep ids as signed numbers. */
  private static final long LARGEST = Long.MAX_VALUE;

  private final Set<Long> unusual = new HashSet<>();
  private long greatest;

  /** Says that an id is taken. */
  void taken(long id) {
    if (id < 0 || id == LARGEST) {
      unusual.add(id);
    } else {
      greatest = Math.max(greatest, id);
    }
  }

  /** An id that is then taken. */
  long next() {
    if (greatest >= LARGEST - 1) {
      throw new IllegalStateException("the ids of the backup are used up");
    }
    return ++greatest;
  }
}
