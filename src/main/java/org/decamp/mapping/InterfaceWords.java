package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words, dates and numbers of an archive's pages in one language. Sentences avoid plural forms,
 * because there are no plural rules to choose them by.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param language ISO 639 code
 * @param day pattern of a day with its weekday: {@code {weekday}}, {@code {day}}, {@code {month}},
 *     {@code {year}}
 * @param date pattern of a day in short: {@code {day}}, {@code {shortMonth}}, {@code {year}}
 * @param month pattern of a month: {@code {month}}, {@code {year}}
 * @param thousands stands between groups of three digits
 * @param decimal stands before the fraction
 * @param months January to December
 * @param shortMonths the same in short
 * @param weekdays Monday to Sunday
 * @param words by key; {@code {0}}, {@code {1}}, ... are filled in
 */
public record InterfaceWords(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    String language,
    String day,
    String date,
    String month,
    String thousands,
    String decimal,
    List<String> months,
    List<String> shortMonths,
    List<String> weekdays,
    Map<String, String> words)
    implements MappingFile {

  public InterfaceWords {
    sources = List.copyOf(sources);
    months = List.copyOf(months);
    shortMonths = List.copyOf(shortMonths);
    weekdays = List.copyOf(weekdays);
    words = Map.copyOf(words);
    if (months.size() != 12 || shortMonths.size() != 12 || weekdays.size() != 7) {
      throw new IllegalArgumentException("a year has twelve months, a week seven days");
    }
    require(day, Set.of("{weekday}", "{day}", "{month}", "{year}"));
    require(date, Set.of("{day}", "{shortMonth}", "{year}"));
    require(month, Set.of("{month}", "{year}"));
  }

  /** The keys, each with the places to fill. */
  Map<String, Set<String>> places() {
    return WordPlaces.byKey(words);
  }

  private static void require(String pattern, Set<String> places) {
    if (!WordPlaces.in(pattern).equals(places)) {
      throw new IllegalArgumentException("a pattern of dates lacks a part or has one too many");
    }
  }
}
