package org.decamp.exporter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.TextOrigin;

/**
 * A kind of content that a person can choose by. A message is of every kind that it holds; {@link
 * #name()} in lower case is the word for it on the command line.
 */
public enum ContentKind {
  /** What somebody typed. */
  TEXT,
  PHOTO,
  VIDEO,
  VOICE,
  AUDIO,
  GIF,
  STICKER,
  FILE,
  SHARE,
  LOCATION,
  CALL,
  /** What happened to the conversation, and sentences that the service wrote. */
  EVENT,
  UNSENT,
  WITHHELD,
  /** Content that this version of Decamp cannot read. */
  UNKNOWN;

  /** The word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a message holds something of one of these kinds; placeholders of it do not count. */
  static boolean anyIn(Message message, Set<ContentKind> kinds) {
    List<Content> contents = message.contentsWithoutPlaceholders();
    for (Content content : contents) {
      if (kinds.contains(of(content))) {
        return true;
      }
    }
    return false;
  }

  /** The kind of a content. */
  public static ContentKind of(Content content) {
    return switch (content) {
      case Content.Text text -> text.origin() == TextOrigin.TYPED ? TEXT : EVENT;
      case Content.Media media ->
          switch (media.attachment().kind()) {
            case PHOTO -> PHOTO;
            case VIDEO -> VIDEO;
            case VOICE -> VOICE;
            case AUDIO -> AUDIO;
            case GIF -> GIF;
            case STICKER -> STICKER;
            case FILE -> FILE;
          };
      case Content.Share _ -> SHARE;
      case Content.Location _ -> LOCATION;
      case Content.Call _ -> CALL;
      case Content.Event _ -> EVENT;
      case Content.Unsent _ -> UNSENT;
      case Content.Withheld _ -> WITHHELD;
      case Content.Unknown _ -> UNKNOWN;
    };
  }
}
