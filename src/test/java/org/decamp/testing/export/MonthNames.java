package org.decamp.testing.export;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * The month names of a language, as CLDR has them in the JDK that runs the tests; the importer has
 * a table of its own, so that the one tests the other.
 */
public final class MonthNames {

  /** English, fixed: the JDK says "Sept" in some of its versions. */
  public static final MonthNames ENGLISH =
      new MonthNames(
          List.of(
              "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
          List.of(
              "January",
              "February",
              "March",
              "April",
              "May",
              "June",
              "July",
              "August",
              "September",
              "October",
              "November",
              "December"));

  private final List<String> abbreviated;
  private final List<String> full;

  private MonthNames(List<String> abbreviated, List<String> full) {
    this.abbreviated = abbreviated;
    this.full = full;
  }

  /**
   * The names as they stand within a date.
   *
   * @param language a tag such as {@code de}
   */
  public static MonthNames of(String language) {
    if (language.equals("en")) {
      return ENGLISH;
    }
    Locale locale = Locale.forLanguageTag(language);
    return new MonthNames(names(locale, TextStyle.SHORT), names(locale, TextStyle.FULL));
  }

  private static List<String> names(Locale locale, TextStyle style) {
    return List.of(Month.values()).stream().map(m -> m.getDisplayName(style, locale)).toList();
  }

  String abbreviated(Month month) {
    return abbreviated.get(month.getValue() - 1);
  }

  String full(Month month) {
    return full.get(month.getValue() - 1);
  }
}
