package org.decamp.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing that a message holds.
 *
 * <p>Sealed, so that whoever turns content into something else must decide about every kind.
 */
public sealed interface Content {

  /**
   * Whether it is a line of the service's that people rarely want to see: what it tells stands
   * elsewhere, or changes looks only ({@code instagram-export}, section 6). Shown when asked for.
   */
  default boolean generated() {
    return switch (this) {
      case Text text ->
          switch (text.origin()) {
            case ATTACHMENT_PLACEHOLDER, REACTION_NOTICE -> true;
            case TYPED, SERVICE_NOTICE -> false;
          };
      case Event event -> event.type() == EventType.COSMETIC;
      case Media _, Share _, Location _, Call _, Unsent _, Withheld _, Unknown _ -> false;
    };
  }

  /**
   * Words.
   *
   * @param text what the message says
   * @param origin whether a person typed it or the service made it up
   */
  record Text(PrivateText text, TextOrigin origin) implements Content {}

  /** A photo, a video, a voice note, a sticker or another file. */
  record Media(Attachment attachment) implements Content {}

  /**
   * Something of the service or of the web, passed on.
   *
   * @param kind what was shared, as far as the link tells
   * @param link its address
   * @param caption the text that came with the shared thing, not the sender's
   * @param owner user name of whoever made the shared thing
   * @param profileName display name, when a profile was shared
   */
  record Share(
      ShareKind kind,
      Optional<PrivateText> link,
      Optional<PrivateText> caption,
      Optional<PrivateText> owner,
      Optional<PrivateText> profileName)
      implements Content {}

  /**
   * A place.
   *
   * @param latitude degrees, positive north, if known
   * @param longitude degrees, positive east, if known
   * @param name address or name of the place
   * @param link the map link as given
   */
  record Location(
      OptionalDouble latitude,
      OptionalDouble longitude,
      Optional<PrivateText> name,
      Optional<PrivateText> link)
      implements Content {}

  /**
   * An audio or video call.
   *
   * @param medium audio or video, as far as known
   * @param duration zero when nobody answered
   * @param missed whether the source calls it missed
   * @param notice the sentence that the service wrote about it
   */
  record Call(CallMedium medium, Duration duration, boolean missed, Optional<PrivateText> notice)
      implements Content {}

  /**
   * Something that happened to the conversation: somebody joined, the title changed, ...
   *
   * @param type what happened
   * @param people whom it concerns besides the sender, as far as the source tells
   * @param detail the new title, theme or nickname, as far as known
   * @param notice the sentence that the service wrote about it
   */
  record Event(
      EventType type,
      List<PersonId> people,
      Optional<PrivateText> detail,
      Optional<PrivateText> notice)
      implements Content {
    public Event {
      people = List.copyOf(people);
    }
  }

  /** The sender took it back. */
  record Unsent() implements Content {}

  /**
   * There was something that the service did not hand out: view-once media, an expired story, an
   * unsupported kind.
   *
   * @param reason as far as the source tells
   */
  record Withheld(WithheldReason reason) implements Content {}

  /**
   * Something that this version of Decamp cannot read; the source bytes are kept in the vault.
   *
   * @param what the structural name (a key, never a value)
   */
  record Unknown(String what) implements Content {}
}
