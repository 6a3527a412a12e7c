package org.decamp.importer.meta.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.decamp.importer.Survey.Period;
import org.decamp.importer.Survey.Years;

/** From when to when each conversation goes. */
final class ThreadSpans {

  /** Before the services existed or after this century: damage, not a time. */
  private static final long EARLIEST = Instant.parse("2004-01-01T00:00:00Z").toEpochMilli();

  private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  /** So soon after the first message of all do conversations begin that a date cut off. */
  private static final Duration TOGETHER = Duration.ofDays(3);

  private static final int FEWEST_TOGETHER = 4;

  private final Map<String, Span> spans = new HashMap<>();
  private int firstYear = Integer.MAX_VALUE;
  private int lastYear = Integer.MIN_VALUE;

  private static final class Span {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
  }

  /** Takes the time of a message. */
  void time(String thread, long epochMillis) {
    if (epochMillis >= EARLIEST && epochMillis < LATEST) {
      Span span = spans.computeIfAbsent(thread, _ -> new Span());
      span.first = Math.min(span.first, epochMillis);
      span.last = Math.max(span.last, epochMillis);
    }
  }

  /** Takes the year of a message on a page. */
  void year(int year) {
    firstYear = Math.min(firstYear, year);
    lastYear = Math.max(lastYear, year);
  }

  Optional<Period> period() {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    long first = spans.values().stream().mapToLong(s -> s.first).min().orElseThrow();
    long last = spans.values().stream().mapToLong(s -> s.last).max().orElseThrow();
    return Optional.of(new Period(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last)));
  }

  Optional<Years> years() {
    return firstYear > lastYear ? Optional.empty() : Optional.of(new Years(firstYear, lastYear));
  }

  /**
   * How many conversations begin in the first days of the oldest one, if that is so many that the
   * export was asked for from a date on: a third of them and not fewer than four. Conversations of
   * a life begin one by one.
   */
  Optional<Integer> beginningTogether() {
    Optional<Period> period = period();
    if (period.isEmpty()) {
      return Optional.empty();
    }
    long until = period.get().oldest().plus(TOGETHER).toEpochMilli();
    int together = (int) spans.values().stream().filter(s -> s.first <= until).count();
    boolean many = together >= FEWEST_TOGETHER && together * 3 >= spans.size();
    boolean goesOn = period.get().newest().toEpochMilli() > until;
    return many && goesOn ? Optional.of(together) : Optional.empty();
  }
}
