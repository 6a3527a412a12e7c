package org.decamp.exporter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.MissingMedia;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.WithheldReason;

/** The words for what a target has no form for; in English, without content where possible. */
public final class Wording {

  /** Finds the name of a person. */
  @FunctionalInterface
  public interface Names {

    /** What they are called. */
    PrivateText of(PersonId person);
  }

  private Wording() {}

  /** How people call a service, by the name of a product. */
  public static String service(String product) {
    return product.substring(0, 1).toUpperCase(Locale.ROOT) + product.substring(1);
  }

  /** All that is told of something that was shared, its address last; nothing empty. */
  public static List<PrivateText> share(Content.Share share) {
    return Stream.of(
            share.profileName(),
            share
                .owner()
                .filter(owner -> !owner.isEmpty())
                .map(owner -> new PrivateText("@" + owner.value())),
            share.caption(),
            share.link())
        .flatMap(Optional::stream)
        .filter(told -> !told.isEmpty())
        .toList();
  }

  /** A call. */
  public static String call(Content.Call call) {
    if (call.notice().isPresent()) {
      return call.notice().get().value();
    }
    String what = call.medium() == CallMedium.VIDEO ? "video call" : "call";
    if (call.duration().isPositive()) {
      long seconds = call.duration().toSeconds();
      return String.format(
          Locale.ROOT, "%s, %d:%02d:%02d", what, seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    return what + (call.missed() ? ", missed" : ", not answered");
  }

  /** Something that happened to the conversation. */
  public static String event(Content.Event event, Names names) {
    if (event.notice().isPresent()) {
      return event.notice().get().value();
    }
    String details =
        Stream.concat(
                event.people().stream().map(person -> names.of(person).value()),
                event.detail().map(PrivateText::value).stream())
            .collect(Collectors.joining(", "));
    return event(event.type()) + (details.isEmpty() ? "" : ": " + details);
  }

  private static String event(EventType type) {
    return switch (type) {
      case GROUP_CREATED -> "made the group";
      case TITLE_CHANGED -> "named the group";
      case IMAGE_CHANGED -> "changed the picture of the group";
      case JOINED -> "joined";
      case LEFT -> "left the group";
      case REMOVED -> "removed somebody";
      case ADMIN_CHANGED -> "changed who is an administrator";
      case CALL_EVENT -> "a call";
      case POLL -> "a poll";
      case COSMETIC -> "changed how the chat looks";
      case OTHER -> "something happened";
    };
  }

  /** Something that the service did not hand out. */
  public static String withheld(WithheldReason reason) {
    return switch (reason) {
      case NOT_IN_EXPORT -> "not in the export";
      case TAKEN_DOWN -> "removed by the service";
    };
  }

  /** An attachment that is not there, with its name or address if that is all there is of it. */
  public static String missing(Attachment attachment, MissingMedia.Reason reason) {
    Optional<PrivateText> told =
        reason == MissingMedia.Reason.REMOTE_ONLY
            ? Optional.of(attachment.uri())
            : attachment.originalName();
    return kind(attachment.kind())
        + " missing, "
        + why(reason)
        + told.map(text -> ": " + text.value()).orElse("");
  }

  /** An attachment whose file has no bytes. */
  public static String empty(Attachment attachment) {
    return kind(attachment.kind()) + " missing, the file is empty";
  }

  /** An attachment that the target does not take. */
  public static String tooLarge(Attachment attachment, String target) {
    return kind(attachment.kind()) + " missing, larger than " + target + " takes";
  }

  private static String kind(AttachmentKind kind) {
    return switch (kind) {
      case PHOTO -> "photo";
      case VIDEO -> "video";
      case VOICE -> "voice message";
      case AUDIO -> "sound";
      case GIF -> "GIF";
      case STICKER -> "sticker";
      case FILE -> "file";
    };
  }

  private static String why(MissingMedia.Reason reason) {
    return switch (reason) {
      case NOT_IN_EXPORT -> "not in the export";
      case REMOTE_ONLY -> "only its address is in the export";
      case FAILED_AT_SOURCE -> "the service failed to export it";
      case UNSAFE_NAME -> "its name leads outside the export";
      case DAMAGED -> "damaged in the export";
      case AMBIGUOUS -> "several files have its name";
    };
  }
}
