package org.decamp.app.web.way;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.decamp.app.Inspection;
import org.decamp.importer.Survey;

/**
 * What the chosen files are.
 *
 * @param inspection without content
 * @param messages in all of them, pages of conversations that are there otherwise not counted again
 * @param conversations in all of them
 * @param period days of the oldest and newest message; empty if not known
 * @param mediaMissing media that no given part holds
 * @param signs what the user should know, the gravest first
 * @param exists whether there is a vault already
 */
public record LookView(
    Inspection inspection,
    long messages,
    long conversations,
    String period,
    long mediaMissing,
    List<Survey.Sign> signs,
    boolean exists) {

  public LookView {
    signs = List.copyOf(signs);
  }

  static LookView of(Inspection inspection, boolean exists) {
    List<Survey> surveys = inspection.surveys();
    return new LookView(
        inspection,
        surveys.stream()
            .mapToLong(s -> s.messages() + s.pageMessages() - s.pageMessagesRepeated())
            .sum(),
        surveys.stream().flatMap(s -> s.boxes().values().stream()).mapToLong(Long::longValue).sum(),
        surveys.stream()
            .flatMap(s -> s.period().stream())
            .map(p -> day(p.oldest()) + " – " + day(p.newest()))
            .findFirst()
            .orElse(""),
        surveys.stream().mapToLong(s -> s.media().missing()).sum(),
        surveys.stream().flatMap(s -> s.signs().stream()).toList(),
        exists);
  }

  private static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
