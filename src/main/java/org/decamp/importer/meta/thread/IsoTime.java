package org.decamp.importer.meta.thread;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Times as the layout of 2020 writes them: ISO 8601 with an offset and microseconds ({@code
 * instagram-export}, section 2.4). Milliseconds are kept; what is below them is cut off, as the
 * later JSON does.
 */
public final class IsoTime {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter();

  private IsoTime() {}

  /** Unix ms; a time without an offset is UTC. Empty if it is no time. */
  public static Optional<Long> millis(String text) {
    try {
      TemporalAccessor time =
          FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
      Instant instant =
          time instanceof OffsetDateTime offset
              ? offset.toInstant()
              : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
      return Optional.of(instant.toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
