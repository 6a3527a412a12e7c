package org.decamp.testing.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One message with the fields that the service writes ({@code instagram-export}, section 2.2).
 *
 * @param sender display name
 * @param timeMs Unix milliseconds, UTC
 * @param nature what the content is, known to the maker and never written
 * @param content typed or generated text
 * @param media files in the order of writing
 * @param share something passed on
 * @param reactions emoji on it
 * @param callSeconds present makes it a call; 0 is not answered
 * @param missed whether the service calls it a missed call
 * @param unsent whether the sender took it back
 */
public record ExportMessage(
    ExportText sender,
    long timeMs,
    Nature nature,
    Optional<ExportText> content,
    List<Media> media,
    Optional<Share> share,
    List<Reaction> reactions,
    OptionalLong callSeconds,
    boolean missed,
    boolean unsent) {

  public ExportMessage {
    media = List.copyOf(media);
    reactions = List.copyOf(reactions);
  }

  /** What the content is. */
  public enum Nature {
    PLAIN,
    /** "X sent an attachment." beside the attachment or share itself. */
    PLACEHOLDER,
    /** "Reacted ... to your message". */
    REACTION_NOTICE,
    /** "X left the group." and its like. */
    GROUP_EVENT,
    /** The share is a map link. */
    LOCATION
  }

  /** The array (or, for a sticker, the object) that names a file. */
  public enum Slot {
    PHOTOS("photos"),
    VIDEOS("videos"),
    AUDIO_FILES("audio_files"),
    GIFS("gifs"),
    FILES("files"),
    STICKER("sticker");

    private final String key;

    Slot(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    /** The folder for such files in a thread folder. */
    String folder() {
      return this == AUDIO_FILES ? "audio" : key;
    }
  }

  /**
   * A file that belongs to a message.
   *
   * @param slot where the message names it
   * @param uri its path in the export
   * @param present whether any part holds it
   */
  public record Media(Slot slot, String uri, boolean present) {}

  /** What was passed on; every field may be absent. */
  public record Share(
      Optional<ExportText> link,
      Optional<ExportText> caption,
      Optional<ExportText> owner,
      Optional<ExportText> profileUser,
      Optional<ExportText> profileName) {

    /** A link and nothing else. */
    static Share ofLink(ExportText link) {
      return new Share(
          Optional.of(link),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /**
   * An emoji on a message.
   *
   * @param emoji as written
   * @param actor display name
   * @param seconds Unix seconds; absent in some exports
   */
  public record Reaction(ExportText emoji, ExportText actor, OptionalLong seconds) {
    Reaction withoutTime() {
      return new Reaction(emoji, actor, OptionalLong.empty());
    }
  }

  /** A message of words. */
  public static ExportMessage text(ExportText sender, long timeMs, ExportText content) {
    return empty(sender, timeMs).withContent(Nature.PLAIN, content);
  }

  /** A message of which the service withheld the content. */
  public static ExportMessage empty(ExportText sender, long timeMs) {
    return new ExportMessage(
        sender,
        timeMs,
        Nature.PLAIN,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        OptionalLong.empty(),
        false,
        false);
  }

  ExportMessage withContent(Nature newNature, ExportText newContent) {
    return new ExportMessage(
        sender,
        timeMs,
        newNature,
        Optional.of(newContent),
        media,
        share,
        reactions,
        callSeconds,
        missed,
        unsent);
  }

  ExportMessage withMedia(List<Media> newMedia) {
    return new ExportMessage(
        sender, timeMs, nature, content, newMedia, share, reactions, callSeconds, missed, unsent);
  }

  ExportMessage withShare(Nature newNature, Share newShare) {
    return new ExportMessage(
        sender,
        timeMs,
        newNature,
        content,
        media,
        Optional.of(newShare),
        reactions,
        callSeconds,
        missed,
        unsent);
  }

  ExportMessage withReactions(List<Reaction> newReactions) {
    return new ExportMessage(
        sender, timeMs, nature, content, media, share, newReactions, callSeconds, missed, unsent);
  }

  ExportMessage asCall(long seconds, boolean isMissed) {
    return new ExportMessage(
        sender,
        timeMs,
        nature,
        content,
        media,
        share,
        reactions,
        OptionalLong.of(seconds),
        isMissed,
        unsent);
  }

  ExportMessage asUnsent() {
    return new ExportMessage(
        sender, timeMs, nature, content, media, share, reactions, callSeconds, missed, true);
  }

  /** The same without the words. */
  ExportMessage withoutContent() {
    return new ExportMessage(
        sender,
        timeMs,
        Nature.PLAIN,
        Optional.empty(),
        media,
        share,
        reactions,
        callSeconds,
        missed,
        unsent);
  }

  ExportMessage withoutShare() {
    return new ExportMessage(
        sender,
        timeMs,
        nature,
        content,
        media,
        Optional.empty(),
        reactions,
        callSeconds,
        missed,
        unsent);
  }

  ExportMessage at(long newTimeMs) {
    return new ExportMessage(
        sender, newTimeMs, nature, content, media, share, reactions, callSeconds, missed, unsent);
  }

  ExportMessage by(ExportText newSender) {
    return new ExportMessage(
        newSender, timeMs, nature, content, media, share, reactions, callSeconds, missed, unsent);
  }

  /** The same without the marks of a call or of a message taken back. */
  ExportMessage withoutMarks() {
    return new ExportMessage(
        sender,
        timeMs,
        nature,
        content,
        media,
        share,
        reactions,
        OptionalLong.empty(),
        false,
        false);
  }
}
