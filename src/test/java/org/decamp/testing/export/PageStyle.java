package org.decamp.testing.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How a page looks.
 *
 * @param layout the tags
 * @param times how it writes times
 * @param zone whose wall clock it shows
 * @param months the words for months
 * @param relative whether files are named from the page's folder, not from the root
 * @param reactionTimes whether reactions have times
 */
public record PageStyle(
    PageLayout layout,
    TimeForm times,
    ZoneId zone,
    MonthNames months,
    boolean relative,
    boolean reactionTimes) {

  /** Where the service's clock hangs, whatever the account's country. */
  public static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  /** Instagram today. */
  public static final PageStyle CURRENT = of(PageLayout.INSTAGRAM_G3, TimeForm.INSTAGRAM);

  /** A layout in English and Pacific time. */
  public static PageStyle of(PageLayout layout, TimeForm times) {
    boolean relative = layout == PageLayout.FACEBOOK_2020 || layout == PageLayout.INVENTED_NAMES;
    return new PageStyle(
        layout, times, PACIFIC, MonthNames.ENGLISH, relative, layout == PageLayout.INSTAGRAM_G3);
  }

  /** The same on another wall. */
  public PageStyle in(ZoneId otherZone) {
    return new PageStyle(layout, times, otherZone, months, relative, reactionTimes);
  }

  /** The same with the month names of another language. */
  public PageStyle in(String language) {
    return new PageStyle(layout, times, zone, MonthNames.of(language), relative, reactionTimes);
  }

  /** The same with other paths. */
  public PageStyle withRelativePaths(boolean fromPage) {
    return new PageStyle(layout, times, zone, months, fromPage, reactionTimes);
  }

  /** A time as the page shows it. */
  String stamp(long timeMs) {
    return times.write(LocalDateTime.ofInstant(Instant.ofEpochMilli(timeMs), zone), months);
  }

  /** The instant of which the page tells the minute or second. */
  long told(long timeMs) {
    return Math.floorDiv(timeMs, times.resolutionMs()) * times.resolutionMs();
  }
}
