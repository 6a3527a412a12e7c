package org.decamp.vault.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the zone in which a wall clock stood, from messages whose exact instant another export
 * tells ({@code instagram-export}, section 4.3: one matching message fixes the offset).
 */
public final class ZoneCalibration {

  private ZoneCalibration() {}

  /**
   * A message that both kinds of export have.
   *
   * @param wall what the page shows, as if it were UTC, in whole minutes
   * @param instant when it was sent
   */
  public record Pair(Instant wall, Instant instant) {}

  private record Candidate(ZoneId zone, long explained) {}

  /**
   * The zone that explains most pairs; the given one if none explains more, else the first by name.
   */
  public static ZoneId best(List<Pair> pairs, ZoneId given) {
    long known = explained(pairs, given);
    if (known == pairs.size()) {
      return given;
    }
    return ZoneId.getAvailableZoneIds().stream()
        .filter(ZoneCalibration::isRegion)
        .map(ZoneId::of)
        .map(zone -> new Candidate(zone, explained(pairs, zone)))
        .filter(c -> c.explained() > known)
        .min(
            Comparator.comparingLong((Candidate c) -> -c.explained())
                .thenComparing(c -> c.zone().getId()))
        .map(Candidate::zone)
        .orElse(given);
  }

  /** Places where people live, and UTC: not the names of bare offsets and old abbreviations. */
  private static boolean isRegion(String id) {
    return id.equals("UTC")
        || (id.indexOf('/') > 0
            && !id.startsWith("Etc/")
            && !id.startsWith("SystemV/")
            && !id.startsWith("US/"));
  }

  private static long explained(List<Pair> pairs, ZoneId zone) {
    return pairs.stream().filter(pair -> explains(zone, pair)).count();
  }

  private static boolean explains(ZoneId zone, Pair pair) {
    return WallClock.shown(pair.instant(), zone)
        .truncatedTo(ChronoUnit.MINUTES)
        .equals(pair.wall().truncatedTo(ChronoUnit.MINUTES));
  }
}
