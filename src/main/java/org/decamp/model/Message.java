package org.decamp.model;

import java.time.Instant;
import java.util.List;

/**
 * One message.
 *
 * @param id fingerprint and ordinal
 * @param sender who wrote it, scoped to the conversation
 * @param sentAt when, UTC, in whole milliseconds
 * @param precision how exactly {@code sentAt} is known
 * @param contents what it holds, in the order of display; several things at once are normal, and it
 *     is never empty: a message of which nothing is left holds {@link Content.Withheld}
 * @param reactions in the order of the source
 * @param provenance where it was read from
 */
public record Message(
    MessageId id,
    PersonId sender,
    Instant sentAt,
    TimePrecision precision,
    List<Content> contents,
    List<Reaction> reactions,
    Provenance provenance) {

  public Message {
    contents = List.copyOf(contents);
    reactions = List.copyOf(reactions);
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("a message holds something, be it Withheld");
    }
  }
}
