package org.decamp.exporter.signal.map;

import java.util.Optional;
import java.util.function.Function;
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.frame.MessageAttachment;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;

/** How Signal shows a file. */
final class AttachmentMapping {

  private final Function<Attachment, FilePointer> files;

  AttachmentMapping(Function<Attachment, FilePointer> files) {
    this.files = files;
  }

  /**
   * @param alone whether the message holds nothing else, as a voice message must
   */
  MessageAttachment attachment(Attachment attachment, boolean alone) {
    return new MessageAttachment(
        switch (attachment.media()) {
          case StoredMedia _ -> files.apply(attachment);
          case MissingMedia _ -> FilePointer.missing(Optional.of(usualType(attachment.kind())));
        },
        flag(attachment, alone));
  }

  private static MessageAttachment.Flag flag(Attachment attachment, boolean alone) {
    return switch (attachment.kind()) {
      case VOICE -> alone ? MessageAttachment.Flag.VOICE_MESSAGE : MessageAttachment.Flag.NONE;
      case STICKER -> MessageAttachment.Flag.BORDERLESS;
      case GIF -> isVideo(attachment) ? MessageAttachment.Flag.GIF : MessageAttachment.Flag.NONE;
      case PHOTO, VIDEO, AUDIO, FILE -> MessageAttachment.Flag.NONE;
    };
  }

  private static boolean isVideo(Attachment attachment) {
    return switch (attachment.media()) {
      case StoredMedia media -> media.mimeType().startsWith("video/");
      case MissingMedia _ -> true;
    };
  }

  /** What a missing file most likely was. */
  private static String usualType(AttachmentKind kind) {
    return switch (kind) {
      case PHOTO -> "image/jpeg";
      case VIDEO, GIF -> "video/mp4";
      case VOICE, AUDIO -> "audio/mp4";
      case STICKER -> "image/webp";
      case FILE -> "application/octet-stream";
    };
  }

  Outcome outcome(Attachment attachment) {
    return switch (attachment.media()) {
      case StoredMedia _ -> Outcome.carried(Subject.ATTACHMENT);
      case MissingMedia _ -> Outcome.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING);
    };
  }
}
