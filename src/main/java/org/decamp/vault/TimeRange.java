package org.decamp.vault;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record TimeRange(Instant from, Instant until) {

  /** All times that a message can have. */
  public static final TimeRange ALL =
      new TimeRange(Instant.ofEpochMilli(Long.MIN_VALUE), Instant.ofEpochMilli(Long.MAX_VALUE));

  /** Whether the instant lies inside. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
