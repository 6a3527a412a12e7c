package org.decamp.importer.meta.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.decamp.importer.meta.html.StampTokens.Token;
import org.decamp.mapping.PageWords;

/**
 * Reads the times of pages ({@code instagram-export}, sections 4.3 and 4.7): any order of day,
 * month by name and year of four digits, and a clock of 12 or 24 hours before or behind them.
 * Months as numbers are read only with the year first or with words that say which number is which:
 * {@code 8/9/2025} means different days in different countries.
 */
final class StampReader {

  private static final int LONGEST = 64;
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 14;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final long everyLanguage;
  private final PageWords words;
  private final Map<String, List<MonthName>> months = new HashMap<>();
  private final Map<String, Half> halves = new HashMap<>();
  private final Set<String> joining = new HashSet<>();

  /** A month by a name, in some languages. */
  private record MonthName(int month, long languages) {}

  /** A half of the day by a word, in some languages. */
  private record Half(boolean afterNoon, long languages) {}

  /** A time of day. */
  private record Clock(int seconds, boolean toTheSecond, long languages, List<Token> rest) {}

  StampReader(PageWords words) {
    this.words = words;
    int count = words.languages().size();
    this.everyLanguage = count == Long.SIZE ? -1L : (1L << count) - 1;
    for (int i = 0; i < count; i++) {
      PageWords.Language language = words.languages().get(i);
      long bit = 1L << i;
      for (int m = 0; m < language.months().size(); m++) {
        for (String name : language.months().get(m)) {
          addMonth(name, m + 1, bit);
        }
      }
      language.am().forEach(w -> addHalf(w, false, bit));
      language.pm().forEach(w -> addHalf(w, true, bit));
      joining.addAll(language.joining());
    }
  }

  private void addMonth(String name, int month, long bit) {
    List<MonthName> known = months.computeIfAbsent(name, _ -> new ArrayList<>(1));
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).month() == month) {
        known.set(i, new MonthName(month, known.get(i).languages() | bit));
        return;
      }
    }
    known.add(new MonthName(month, bit));
  }

  private void addHalf(String word, boolean afterNoon, long bit) {
    halves.merge(
        word,
        new Half(afterNoon, bit),
        (one, other) ->
            one.afterNoon() == afterNoon ? new Half(afterNoon, one.languages() | bit) : one);
  }

  /** A bit for each language of the table. */
  long everyLanguage() {
    return everyLanguage;
  }

  /** The time that the whole text is. */
  Optional<Stamp> read(String text) {
    if (!likely(text)) {
      return Optional.empty();
    }
    return StampTokens.of(text).flatMap(this::clock).flatMap(this::stamp);
  }

  /** Nearly every text is none, and its digits say so at once. */
  static boolean likely(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.digit(text.charAt(i), 10) >= 0 ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }

  /** Finds the time of day, by its colons, or by dots where there are none. */
  private Optional<Clock> clock(List<Token> tokens) {
    for (char mark : new char[] {':', '.'}) {
      for (int i = tokens.size() - 2; i > 0; i--) {
        boolean minutes = tokens.get(i).is(mark) && number(tokens, i - 1, 2) && pair(tokens, i + 1);
        boolean begins = i < 3 || !tokens.get(i - 2).is(mark) || !number(tokens, i - 3, 2);
        if (minutes && begins) {
          boolean seconds =
              i + 2 < tokens.size() && tokens.get(i + 2).is(mark) && pair(tokens, i + 3);
          return clock(tokens, i - 1, seconds ? i + 3 : i + 1);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Clock> clock(List<Token> tokens, int first, int last) {
    int hour = tokens.get(first).value();
    int minute = tokens.get(first + 2).value();
    boolean toTheSecond = last > first + 2;
    int second = toTheSecond ? tokens.get(last).value() : 0;
    List<Token> rest = new ArrayList<>(tokens.subList(0, first));
    List<Token> after = new ArrayList<>(tokens.subList(last + 1, tokens.size()));
    Optional<Half> half = takeHalf(after, 0);
    if (half.isEmpty() && !rest.isEmpty()) {
      half = takeHalf(rest, rest.size() - 1);
    }
    rest.addAll(after);
    boolean fits = half.isPresent() ? hour <= 12 : hour <= 23;
    if (!fits || minute > 59 || second > 59) {
      return Optional.empty();
    }
    int hours = half.isPresent() ? hour % 12 + (half.get().afterNoon() ? 12 : 0) : hour;
    long languages = half.map(Half::languages).orElse(everyLanguage);
    return Optional.of(
        new Clock(hours * 3600 + minute * 60 + second, toTheSecond, languages, rest));
  }

  /** Takes the word for the half of the day, or both of them: {@code p. m.} */
  private Optional<Half> takeHalf(List<Token> tokens, int at) {
    if (at >= tokens.size() || tokens.get(at).number()) {
      return Optional.empty();
    }
    Half one = halves.get(tokens.get(at).word());
    if (one != null) {
      tokens.remove(at);
      return Optional.of(one);
    }
    if (at + 1 < tokens.size()) {
      Half two = halves.get(tokens.get(at).word() + tokens.get(at + 1).word());
      if (two != null) {
        tokens.subList(at, at + 2).clear();
        return Optional.of(two);
      }
    }
    return Optional.empty();
  }

  private Optional<Stamp> stamp(Clock clock) {
    List<Token> numbers = new ArrayList<>(3);
    List<MonthName> named = List.of();
    int month = 0;
    int day = 0;
    int year = 0;
    boolean marks = false;
    List<Token> tokens = clock.rest();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
      if (token.number() && words.yearUnits().contains(next.word())) {
        year = token.value();
        i++;
      } else if (token.number() && words.monthUnits().contains(next.word())) {
        month = token.value();
        i++;
      } else if (token.number() && words.dayUnits().contains(next.word())) {
        day = token.value();
        i++;
      } else if (token.number()) {
        numbers.add(token);
      } else if (words.monthPrefixes().contains(token.word()) && next.number() && month == 0) {
        month = next.value();
        i++;
      } else if (token.is('-') || token.is('/') || token.is('.')) {
        marks = true;
      } else if (named.isEmpty() && months.containsKey(token.word())) {
        named = months.getOrDefault(token.word(), List.of());
      } else if (!joining.contains(token.word())) {
        return Optional.empty();
      }
    }
    if (named.isEmpty()
        && month == 0
        && numbers.size() == 3
        && marks
        && numbers.getFirst().digits() == 4) {
      month = numbers.remove(1).value();
    }
    if (!named.isEmpty() == month > 0) {
      return Optional.empty();
    }
    for (Token number : numbers) {
      if (number.digits() == 4 && year == 0) {
        year = number.value();
      } else if (number.digits() <= 2 && day == 0) {
        day = number.value();
      } else {
        return Optional.empty();
      }
    }
    List<MonthName> meanings =
        named.isEmpty() ? List.of(new MonthName(month, everyLanguage)) : named;
    return stamp(clock, year, meanings, day);
  }

  private static Optional<Stamp> stamp(Clock clock, int year, List<MonthName> months, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    List<Stamp.Reading> readings = new ArrayList<>(months.size());
    for (MonthName month : months) {
      long languages = month.languages() & clock.languages();
      OptionalInt days = epochDay(year, month.month(), day);
      if (languages != 0 && days.isPresent()) {
        long seconds = days.getAsInt() * 86_400L + clock.seconds();
        readings.add(new Stamp.Reading(languages, seconds * 1000));
      }
    }
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stamp(readings, clock.toTheSecond()));
  }

  private static OptionalInt epochDay(int year, int month, int day) {
    try {
      return OptionalInt.of((int) LocalDate.of(year, month, day).toEpochDay());
    } catch (DateTimeException e) {
      return OptionalInt.empty();
    }
  }

  private static boolean number(List<Token> tokens, int at, int mostDigits) {
    int digits = at >= 0 && at < tokens.size() ? tokens.get(at).digits() : 0;
    return digits > 0 && digits <= mostDigits;
  }

  private static boolean pair(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).digits() == 2;
  }
}
