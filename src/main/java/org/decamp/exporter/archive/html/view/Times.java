package org.decamp.exporter.archive.html.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.decamp.model.TimePrecision;

/** Times as the pages show them: always UTC, so that an archive reads the same everywhere. */
public final class Times {

  private static final int DAY_MS = 86_400_000;

  private final DateTimeFormatter day;
  private final DateTimeFormatter date;

  /** Times in the language of those words. */
  public Times(Words words) {
    day = DateTimeFormatter.ofPattern(words.say("pattern.day"), words.locale());
    date = DateTimeFormatter.ofPattern(words.say("pattern.date"), words.locale());
  }

  /** The number of the day since 1970, UTC. */
  public static long epochDay(Instant instant) {
    return Math.floorDiv(instant.toEpochMilli(), DAY_MS);
  }

  /** A day with its weekday, for a heading. */
  public TimeView day(Instant instant) {
    LocalDate local = LocalDate.ofEpochDay(epochDay(instant));
    return new TimeView(local.toString(), day.format(local));
  }

  /** A day without its weekday. */
  public TimeView date(Instant instant) {
    LocalDate local = LocalDate.ofEpochDay(epochDay(instant));
    return new TimeView(local.toString(), date.format(local));
  }

  /** From when to when, in words. */
  public String range(Instant first, Instant last) {
    String from = date(first).shown();
    String to = date(last).shown();
    return from.equals(to) ? from : from + " – " + to;
  }

  /** Hour and minute; what a machine reads is no more exact than what is known. */
  public static TimeView clock(Instant instant, TimePrecision precision) {
    int minutes = Math.floorMod(instant.toEpochMilli(), DAY_MS) / 60_000;
    char[] shown = {
      (char) ('0' + minutes / 600),
      (char) ('0' + minutes / 60 % 10),
      ':',
      (char) ('0' + minutes % 60 / 10),
      (char) ('0' + minutes % 10)
    };
    String known =
        switch (precision) {
          case MILLISECOND -> instant.toString();
          case SECOND -> instant.truncatedTo(ChronoUnit.SECONDS).toString();
          case MINUTE ->
              instant.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC).toString();
        };
    String sign = precision == TimePrecision.MINUTE ? "~" : "";
    return new TimeView(known, sign + new String(shown));
  }

  /** Minutes and seconds, hours where there are any. */
  public static String length(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
