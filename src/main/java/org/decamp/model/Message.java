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

  /**
   * Whether there is nothing in it but generated lines, so that it is hidden unless asked for. A
   * placeholder without what it stands for is all that there is to see, and stays.
   */
  public boolean generated() {
    for (Content content : contents) {
      if (!content.generated() || placeholder(content)) {
        return false;
      }
    }
    return reactions.isEmpty();
  }

  /** The contents without the placeholders of what stands beside them. */
  public List<Content> contentsWithoutPlaceholders() {
    List<Content> others = contents.stream().filter(c -> !placeholder(c)).toList();
    return others.isEmpty() ? contents : others;
  }

  private static boolean placeholder(Content content) {
    return content instanceof Content.Text text
        && text.origin() == TextOrigin.ATTACHMENT_PLACEHOLDER;
  }
}
