package org.decamp.importer.meta.twin;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves all times of a file by one secret stretch, so that what lies between them stays. */
final class TimeShift {

  private static final long LEAST = Duration.ofDays(30).toSeconds();
  private static final long MOST = Duration.ofDays(1000).toSeconds();

  /** 2001-09-09 to 2100: numbers of as many digits before and after. */
  private static final long FIRST_SECOND = 1_000_000_000L;

  private static final long LAST_SECOND = 4_102_444_800L;
  private static final long[] UNITS = {1, 1_000, 1_000_000};
  private static final Pattern DATE_TIME =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(.*)");
  private static final Pattern FRACTION_AND_ZONE =
      Pattern.compile("(?:[.][0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?");

  private final long seconds;

  /** By a stretch of 30 to 1,000 days, down to the second, in either direction. */
  TimeShift(Randomness randomness) {
    int[] random = randomness.numbers("time", "", 2);
    long size = LEAST + Integer.toUnsignedLong(random[0]) % (MOST - LEAST);
    this.seconds = random[1] < 0 ? -size : size;
  }

  /** The stretch in whole days, for times that tell no seconds. */
  int days() {
    return Math.toIntExact(seconds / Duration.ofDays(1).toSeconds());
  }

  /** The moved time, if the number is one in seconds, milliseconds or microseconds. */
  Optional<String> number(String digits) {
    if (digits.length() < 10 || digits.length() > 16) {
      return Optional.empty();
    }
    long value = Long.parseLong(digits);
    for (long unit : UNITS) {
      if (value / unit >= FIRST_SECOND && value / unit < LAST_SECOND) {
        String moved = Long.toString(value + seconds * unit);
        return moved.length() == digits.length() ? Optional.of(moved) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The moved time, if the text is one in ISO 8601; fraction and zone stay as they are written. */
  Optional<String> text(String text) {
    Matcher parts = DATE_TIME.matcher(text);
    if (!parts.matches() || !FRACTION_AND_ZONE.matcher(parts.group(2)).matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime moved = LocalDateTime.parse(parts.group(1)).plusSeconds(seconds);
      String written = moved.toString();
      String whole = written.length() == 16 ? written + ":00" : written;
      return Optional.of(whole + parts.group(2));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
