package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.decamp.model.CallMedium;
import org.decamp.model.EventType;

/**
 * One generated sentence.
 *
 * @param kind where it may stand and what it means
 * @param template the whole sentence; slots are {@code {sender}} (exactly the sender's name),
 *     {@code {person}}, {@code {name}} and {@code {detail}} (any text) and {@code {emoji}} (a few
 *     characters without ASCII)
 * @param event what happened, for events
 * @param medium audio or video, for calls
 * @param example a sentence that it matches
 * @param source where the sentence was seen: a section of a sheet, or a repository and path
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Phrase(
    Kind kind,
    String template,
    Optional<EventType> event,
    Optional<CallMedium> medium,
    String example,
    String source) {

  public Phrase {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a phrase says where it was seen");
    }
    boolean needsEvent =
        switch (kind) {
          case EVENT, OWNER_EVENT, GROUP_EVENT, OWNER_GROUP_EVENT -> true;
          case ATTACHMENT_PLACEHOLDER, LOCATION_PLACEHOLDER, REACTION_NOTICE -> false;
          case CALL, UNSENT_NOTICE -> false;
        };
    if (needsEvent != event.isPresent()) {
      throw new IllegalArgumentException("events, and only they, say what happened");
    }
  }

  /** Where a phrase may stand and what it means. */
  public enum Kind {
    /** Beside a share or media. */
    ATTACHMENT_PLACEHOLDER,
    /** Beside a share that is a place. */
    LOCATION_PLACEHOLDER,
    /** Alone in a message. */
    REACTION_NOTICE,
    /** Beside call fields; tells the medium. */
    CALL,
    /** Alone in a message of any conversation. */
    EVENT,
    /** Alone in a message that the owner sent. */
    OWNER_EVENT,
    /** Alone in a message of a group. */
    GROUP_EVENT,
    /** Alone in a message that the owner sent to a group. */
    OWNER_GROUP_EVENT,
    /** Left over in an unsent message. */
    UNSENT_NOTICE
  }
}
