package org.decamp.app.web.reader;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.vault.TimeRange;

/**
 * A place between two messages of a conversation, which an address can name.
 *
 * @param time of the message behind it, or of the one before
 * @param skipped how many messages of exactly that time lie before it
 */
record Place(Instant time, int skipped) {

  /** Before all messages. */
  static final Place BEGINNING = new Place(TimeRange.ALL.from(), 0);

  /** Behind all messages. */
  static final Place END = new Place(TimeRange.ALL.until(), 0);

  private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,18})(?:\\.([0-9]{1,7}))?");

  /** Before the first message of a time. */
  static Place before(Instant time) {
    return new Place(time, 0);
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  static Optional<Place> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Instant time = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
    return Optional.of(
        new Place(time, parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))));
  }

  /** Milliseconds since 1970 and, behind a dot, how many are skipped. */
  String text() {
    return time.toEpochMilli() + (skipped == 0 ? "" : "." + skipped);
  }
}
