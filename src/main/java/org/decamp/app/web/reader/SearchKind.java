package org.decamp.app.web.reader;

import java.util.Arrays;
import java.util.Locale;
import org.decamp.exporter.ContentKind;
import org.decamp.model.Content;
import org.decamp.model.Message;

/** Kinds of messages to search for. */
enum SearchKind {
  ANY("index.all"),
  TEXT("selection.text"),
  PHOTO("media.photo"),
  VIDEO("media.video"),
  AUDIO("media.audio"),
  FILE("media.file"),
  SHARE("share.unknown"),
  LOCATION("location"),
  CALL("call.unknown"),
  EVENT("event.other");

  /** Key of the words for it, in the words of an archive. */
  final String key;

  SearchKind(String key) {
    this.key = key;
  }

  /** As forms name it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SearchKind of(String code) {
    return Arrays.stream(values()).filter(k -> k.code().equals(code)).findAny().orElse(ANY);
  }

  boolean isOf(Message message) {
    return this == ANY
        || message.contentsWithoutPlaceholders().stream().anyMatch(c -> of(c) == this);
  }

  private static SearchKind of(Content content) {
    return switch (ContentKind.of(content)) {
      case TEXT -> TEXT;
      case PHOTO, GIF, STICKER -> PHOTO;
      case VIDEO -> VIDEO;
      case VOICE, AUDIO -> AUDIO;
      case FILE -> FILE;
      case SHARE -> SHARE;
      case LOCATION -> LOCATION;
      case CALL -> CALL;
      case EVENT -> EVENT;
      case UNSENT, WITHHELD, UNKNOWN -> ANY;
    };
  }
}
