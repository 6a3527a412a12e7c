package org.decamp.vault.database;

import org.decamp.importer.generated.TextSighting;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Box;
import org.decamp.model.CallMedium;
import org.decamp.model.ConversationKind;
import org.decamp.model.EventType;
import org.decamp.model.FileOrder;
import org.decamp.model.MissingMedia;
import org.decamp.model.ShareKind;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.model.WithheldReason;
import org.decamp.vault.ReplayJournal;

/**
 * The stored numbers of the model's enums. New constants go to the end of a list, never between.
 */
final class Codes {

  static final EnumCode<AttachmentKind> ATTACHMENT =
      new EnumCode<>(
          AttachmentKind.PHOTO,
          AttachmentKind.VIDEO,
          AttachmentKind.VOICE,
          AttachmentKind.AUDIO,
          AttachmentKind.GIF,
          AttachmentKind.STICKER,
          AttachmentKind.FILE);

  static final EnumCode<Box> BOX =
      new EnumCode<>(
          Box.INBOX,
          Box.REQUESTS,
          Box.ARCHIVED,
          Box.FILTERED,
          Box.BEFORE_ENCRYPTION,
          Box.CROSS_APP,
          Box.BROADCAST,
          Box.OTHER,
          Box.ENCRYPTED);

  static final EnumCode<CallMedium> CALL =
      new EnumCode<>(CallMedium.AUDIO, CallMedium.VIDEO, CallMedium.UNKNOWN);

  static final EnumCode<ConversationKind> CONVERSATION =
      new EnumCode<>(
          ConversationKind.DIRECT,
          ConversationKind.GROUP,
          ConversationKind.SELF,
          ConversationKind.BROADCAST,
          ConversationKind.ASSISTANT);

  static final EnumCode<EventType> EVENT =
      new EnumCode<>(
          EventType.GROUP_CREATED,
          EventType.TITLE_CHANGED,
          EventType.IMAGE_CHANGED,
          EventType.JOINED,
          EventType.LEFT,
          EventType.REMOVED,
          EventType.ADMIN_CHANGED,
          EventType.CALL_EVENT,
          EventType.POLL,
          EventType.COSMETIC,
          EventType.OTHER);

  static final EnumCode<FileOrder> ORDER =
      new EnumCode<>(FileOrder.NEWEST_FIRST, FileOrder.OLDEST_FIRST);

  static final EnumCode<MissingMedia.Reason> MISSING =
      new EnumCode<>(
          MissingMedia.Reason.NOT_IN_EXPORT,
          MissingMedia.Reason.REMOTE_ONLY,
          MissingMedia.Reason.FAILED_AT_SOURCE,
          MissingMedia.Reason.UNSAFE_NAME,
          MissingMedia.Reason.DAMAGED,
          MissingMedia.Reason.AMBIGUOUS);

  static final EnumCode<ReplayJournal.State> REPLAY =
      new EnumCode<>(
          ReplayJournal.State.ATTEMPTED,
          ReplayJournal.State.SENT,
          ReplayJournal.State.PARTLY_SENT,
          ReplayJournal.State.NOT_SENT,
          ReplayJournal.State.UNCERTAIN,
          ReplayJournal.State.DELETED);

  static final EnumCode<ShareKind> SHARE =
      new EnumCode<>(
          ShareKind.POST,
          ShareKind.REEL,
          ShareKind.STORY,
          ShareKind.PROFILE,
          ShareKind.GIF,
          ShareKind.LINK,
          ShareKind.UNKNOWN);

  static final EnumCode<TextSighting.Kind> TEXT_SIGHTING =
      new EnumCode<>(
          TextSighting.Kind.BESIDE_CONTENT,
          TextSighting.Kind.BESIDE_CONTENT_ON_PAGE,
          TextSighting.Kind.AFTER_REACTION,
          TextSighting.Kind.AFTER_REACTION_WITHOUT_EMOJI);

  static final EnumCode<TextOrigin> TEXT =
      new EnumCode<>(
          TextOrigin.TYPED,
          TextOrigin.ATTACHMENT_PLACEHOLDER,
          TextOrigin.REACTION_NOTICE,
          TextOrigin.SERVICE_NOTICE);

  static final EnumCode<TimePrecision> PRECISION =
      new EnumCode<>(TimePrecision.MILLISECOND, TimePrecision.SECOND, TimePrecision.MINUTE);

  static final EnumCode<WithheldReason> WITHHELD =
      new EnumCode<>(WithheldReason.NOT_IN_EXPORT, WithheldReason.TAKEN_DOWN);

  private Codes() {}
}
