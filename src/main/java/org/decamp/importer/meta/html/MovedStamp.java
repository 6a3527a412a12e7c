package org.decamp.importer.meta.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.mapping.PageWords;

/**
 * Moves times of pages by whole days and writes them as they were written: the same order, words,
 * signs and clock, another date.
 */
public final class MovedStamp {

  private static final long DAY_MS = 86_400_000;
  private static final Pattern CLOCK =
      Pattern.compile("\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:[:.]\\p{Nd}{2})?(?!.*:)");
  private static final Pattern PART = Pattern.compile("\\p{Nd}+|[\\p{L}\\p{M}][\\p{L}\\p{M}.'’]*");

  private final PageWords words;
  private final PageWords.Language language;
  private final StampReader stamps;
  private final long bit;

  /**
   * Of a page.
   *
   * @param language in which its times are read
   */
  public MovedStamp(PageWords words, PageWords.Language language) {
    this.words = words;
    this.language = language;
    this.stamps = new StampReader(words);
    this.bit = 1L << words.languages().indexOf(language);
  }

  /** A number or word of a date. */
  private record Part(String text, int start, int end) {
    boolean number() {
      return Character.isDigit(text.charAt(0));
    }

    String plain() {
      return text.replaceAll("[.'’]", "").toLowerCase(Locale.ROOT);
    }
  }

  /** The moved time; empty if the text is none, or none that can be written anew. */
  public Optional<String> of(String text, int days) {
    Optional<Long> before = read(text);
    Matcher clock = CLOCK.matcher(text);
    if (before.isEmpty() || !clock.find()) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.ofEpochDay(Math.floorDiv(before.get(), DAY_MS));
    List<Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.end() <= clock.start() || part.start() >= clock.end()) {
        parts.add(new Part(part.group(), part.start(), part.end()));
      }
    }
    String moved = written(text, parts, from, from.plusDays(days));
    return read(moved).equals(before.map(ms -> ms + days * DAY_MS))
        ? Optional.of(moved)
        : Optional.empty();
  }

  private Optional<Long> read(String text) {
    return stamps.read(text).stream()
        .flatMap(s -> s.readings().stream())
        .filter(r -> (r.languages() & bit) != 0)
        .map(Stamp.Reading::wallClockMs)
        .findFirst();
  }

  private String written(String text, List<Part> parts, LocalDate from, LocalDate to) {
    StringBuilder moved = new StringBuilder();
    boolean named = parts.stream().anyMatch(p -> monthName(p, from) >= 0);
    boolean month = named;
    int end = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String after = i + 1 < parts.size() ? parts.get(i + 1).plain() : "";
      String other = part.text;
      if (monthName(part, from) >= 0) {
        other = month(part, to, monthName(part, from));
      } else if (part.number() && (part.text.length() == 4 || words.yearUnits().contains(after))) {
        other = number(part, to.getYear());
      } else if (part.number()) {
        boolean unit = words.monthUnits().contains(after);
        boolean prefixed = i > 0 && words.monthPrefixes().contains(parts.get(i - 1).plain());
        boolean yearFirst = !month && parts.getFirst().text.length() == 4;
        boolean isMonth = unit || prefixed || (yearFirst && !words.dayUnits().contains(after));
        other = number(part, isMonth ? to.getMonthValue() : to.getDayOfMonth());
        month |= isMonth;
      }
      moved.append(text, end, part.start).append(other);
      end = part.end;
    }
    return moved.append(text.substring(end)).toString();
  }

  private int monthName(Part part, LocalDate date) {
    return part.number() || language.months().isEmpty() ? -1 : names(date).indexOf(part.plain());
  }

  /** What the month is called, the short names first. */
  private List<String> names(LocalDate date) {
    return language.months().get(date.getMonthValue() - 1).stream()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The name of the same form: long or short, in capitals or not, with its dot. */
  private String month(Part part, LocalDate to, int form) {
    List<String> names = names(to);
    String name = names.get(Math.min(form, names.size() - 1));
    String first = name.substring(0, 1).toUpperCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(part.text.charAt(0));
    boolean capitals =
        part.text.length() > 1 && part.text.equals(part.text.toUpperCase(Locale.ROOT));
    String written = capital ? first + name.substring(1) : name;
    return (capital && capitals ? name.toUpperCase(Locale.ROOT) : written)
        + (part.text.endsWith(".") ? "." : "");
  }

  /** In the same digits, with a zero in front where one was. */
  private static String number(Part part, int value) {
    int zero = part.text.charAt(0) - Character.digit(part.text.charAt(0), 10);
    boolean padded = part.text.length() == 2 && part.text.charAt(0) == zero;
    String digits = String.format(Locale.ROOT, padded ? "%02d" : "%d", value);
    StringBuilder written = new StringBuilder();
    digits.chars().forEach(d -> written.append((char) (zero + d - '0')));
    return written.toString();
  }
}
