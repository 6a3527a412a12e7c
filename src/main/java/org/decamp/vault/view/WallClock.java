package org.decamp.vault.view;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * Reads what a clock on the wall showed as an instant. Of an hour that the clock showed twice it
 * was the first; an hour that it never showed is the instant at which it was put forward. So times
 * that do not fall stay such times.
 */
public final class WallClock {

  /** The zone that pages are known to use. */
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("America/Los_Angeles");

  private WallClock() {}

  /**
   * The instant.
   *
   * @param shown the wall-clock time as if it were UTC
   */
  public static Instant instant(Instant shown, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(shown, ZoneOffset.UTC);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    return local.toInstant(
        change != null ? change.getOffsetBefore() : zone.getRules().getOffset(local));
  }

  /** What the clock showed at an instant, as if it were UTC. */
  public static Instant shown(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone).toInstant(ZoneOffset.UTC);
  }
}
