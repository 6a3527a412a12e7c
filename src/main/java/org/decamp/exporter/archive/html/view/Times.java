package org.decamp.exporter.archive.html.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.decamp.mapping.InterfaceWords;
import org.decamp.model.TimePrecision;

/**
 * Times as the pages show them: always UTC, so that an archive reads the same everywhere, and with
 * names from the table of the language, so that every Java writes the same.
 */
public final class Times {

  private static final int DAY_MS = 86_400_000;

  private final InterfaceWords table;

  /** Times in the language of those words. */
  public Times(Words words) {
    table = words.table();
  }

  /** The number of the day since 1970, UTC. */
  public static long epochDay(Instant instant) {
    return Math.floorDiv(instant.toEpochMilli(), DAY_MS);
  }

  /** A day with its weekday, for a heading. */
  public TimeView day(Instant instant) {
    return shown(LocalDate.ofEpochDay(epochDay(instant)), table.day());
  }

  /** A day without its weekday. */
  public TimeView date(Instant instant) {
    return shown(LocalDate.ofEpochDay(epochDay(instant)), table.date());
  }

  /** A day without its weekday, in words. */
  public String date(LocalDate date) {
    return shown(date, table.date()).shown();
  }

  /** A month of a year. */
  public String month(YearMonth month) {
    return shown(month.atDay(1), table.month()).shown();
  }

  /** From when to when, in words. */
  public String range(Instant first, Instant last) {
    String from = date(first).shown();
    String to = date(last).shown();
    return from.equals(to) ? from : from + " – " + to;
  }

  private TimeView shown(LocalDate date, String pattern) {
    int month = date.getMonthValue() - 1;
    return new TimeView(
        date.toString(),
        pattern
            .replace("{weekday}", table.weekdays().get(date.getDayOfWeek().getValue() - 1))
            .replace("{day}", Integer.toString(date.getDayOfMonth()))
            .replace("{month}", table.months().get(month))
            .replace("{shortMonth}", table.shortMonths().get(month))
            .replace("{year}", Integer.toString(date.getYear())));
  }

  /**
   * Hour and minute of the day; what a machine reads is the time on that day, no more exact than
   * what is known. The day stands above its messages.
   */
  public static TimeView clock(Instant instant, TimePrecision precision) {
    int ms = Math.floorMod(instant.toEpochMilli(), DAY_MS);
    char[] known = {'0', '0', ':', '0', '0', ':', '0', '0', '.', '0', '0', '0'};
    digits(known, 0, ms / 3_600_000);
    digits(known, 3, ms / 60_000 % 60);
    digits(known, 6, ms / 1000 % 60);
    known[9] = (char) ('0' + ms % 1000 / 100);
    digits(known, 10, ms % 100);
    String shown = new String(known, 0, 5);
    return switch (precision) {
      case MILLISECOND -> new TimeView(new String(known), shown);
      case SECOND -> new TimeView(new String(known, 0, 8), shown);
      case MINUTE -> new TimeView(shown, "~" + shown);
    };
  }

  private static void digits(char[] text, int at, int number) {
    text[at] = (char) ('0' + number / 10);
    text[at + 1] = (char) ('0' + number % 10);
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
