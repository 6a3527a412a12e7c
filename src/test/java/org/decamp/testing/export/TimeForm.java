package org.decamp.testing.export;

import java.time.LocalDateTime;

/**
 * How a page writes a time ({@code instagram-export}, section 4.3). The words are put together by
 * hand, because the JDK's own formats changed between its versions.
 */
public enum TimeForm {
  /** {@code Sep 08, 2025 5:57 am}: Instagram today. */
  INSTAGRAM(false),
  /** {@code Sep 8, 2016, 4:36 PM}: Instagram to about 2023. */
  INSTAGRAM_G2(false),
  /** {@code Sep 8, 2016, 4:36:07 PM}. */
  FACEBOOK_COMMA(true),
  /** {@code Sep 8, 2016 4:36:07 pm}. */
  FACEBOOK(true),
  /** {@code Sep 8, 2016 at 4:36 PM}. */
  FACEBOOK_AT(false),
  /** {@code 8 Sep 2016, 16:36}. */
  DAY_FIRST(false),
  /** {@code September 8, 2016 4:36 am}. */
  FULL_MONTH(false),
  /** {@code Sep 08, 2025 5:57 am} with a narrow no-break space before the half of the day. */
  NARROW_SPACE(false),
  /** {@code Sep 8, 2016, 4:36 p.m.} with no-break spaces. */
  DOTTED(false);

  private final boolean seconds;

  TimeForm(boolean seconds) {
    this.seconds = seconds;
  }

  /** The resolution, in milliseconds. */
  long resolutionMs() {
    return seconds ? 1_000 : 60_000;
  }

  /** The time as the page has it. */
  String write(LocalDateTime time, MonthNames names) {
    String month = names.abbreviated(time.getMonth());
    String day = Integer.toString(time.getDayOfMonth());
    String year = Integer.toString(time.getYear());
    return switch (this) {
      case INSTAGRAM -> month + ' ' + two(day) + ", " + year + ' ' + clock(time) + ' ' + low(time);
      case INSTAGRAM_G2, FACEBOOK_COMMA ->
          month + ' ' + day + ", " + year + ", " + clock(time) + ' ' + high(time);
      case FACEBOOK -> month + ' ' + day + ", " + year + ' ' + clock(time) + ' ' + low(time);
      case FACEBOOK_AT -> month + ' ' + day + ", " + year + " at " + clock(time) + ' ' + high(time);
      case DAY_FIRST ->
          day + ' ' + month + ' ' + year + ", " + two(time.getHour() + "") + ':' + minute(time);
      case FULL_MONTH ->
          names.full(time.getMonth())
              + ' '
              + day
              + ", "
              + year
              + ' '
              + clock(time)
              + ' '
              + low(time);
      case NARROW_SPACE ->
          month + ' ' + two(day) + ", " + year + ' ' + clock(time) + '\u202F' + low(time);
      case DOTTED ->
          month
              + '\u00A0'
              + day
              + ", "
              + year
              + ", "
              + clock(time)
              + '\u00A0'
              + (time.getHour() < 12 ? "a.m." : "p.m.");
    };
  }

  private String clock(LocalDateTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return hour + ":" + minute(time) + (seconds ? ":" + two(time.getSecond() + "") : "");
  }

  private static String minute(LocalDateTime time) {
    return two(Integer.toString(time.getMinute()));
  }

  private static String two(String number) {
    return number.length() < 2 ? '0' + number : number;
  }

  private static String low(LocalDateTime time) {
    return time.getHour() < 12 ? "am" : "pm";
  }

  private static String high(LocalDateTime time) {
    return time.getHour() < 12 ? "AM" : "PM";
  }
}
