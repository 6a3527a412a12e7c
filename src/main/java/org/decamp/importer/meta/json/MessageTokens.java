package org.decamp.importer.meta.json;

import java.util.function.Consumer;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageDraft.MediaRef;
import org.decamp.importer.meta.thread.MessageDraft.ReactionRef;
import org.decamp.importer.meta.thread.ObjectTally;
import org.decamp.ledger.Subject;
import org.decamp.mapping.MessageKeys;
import org.decamp.model.AttachmentKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the tokens of one message object into a draft ({@code instagram-export}, section 2.2).
 * Unknown keys are counted and skipped; a known key with a foreign type makes the message
 * unreadable, but the tokens after it are read as usual.
 */
final class MessageTokens {

  private final JsonParser parser;
  private final MessageKeys keys;
  private final ObjectTally tally;
  private final Consumer<String> unknownKey;
  private final MessageDraft draft;

  MessageTokens(
      JsonParser parser,
      MessageKeys keys,
      ObjectTally tally,
      Consumer<String> unknownKey,
      MessageDraft draft) {
    this.parser = parser;
    this.keys = keys;
    this.tally = tally;
    this.unknownKey = unknownKey;
    this.draft = draft;
  }

  /** Reads the object whose first brace is the current token, to its last. */
  void read() {
    draft.clear();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      field(key);
    }
  }

  private void field(String key) {
    switch (key) {
      case "sender_name" -> draft.sender = text();
      case "timestamp_ms" -> draft.timestampMs = integer();
      case "content" -> draft.content = text();
      case "reactions" -> reactions();
      case "photos" -> media(key, AttachmentKind.PHOTO);
      case "videos" -> media(key, AttachmentKind.VIDEO);
      case "audio_files" -> media(key, AttachmentKind.AUDIO);
      case "gifs" -> media(key, AttachmentKind.GIF);
      case "files" -> media(key, AttachmentKind.FILE);
      case "sticker" -> sticker(key);
      case "share" -> share();
      case "call_duration" -> draft.callSeconds = integer();
      case "missed" -> draft.missed = flag();
      case "is_unsent" -> draft.unsent = flag();
      case "is_taken_down" -> draft.takenDown = flag();
      case "type" -> draft.type = text();
      case "users" -> users();
      case "bumped_message_metadata" -> bumped();
      default -> other(key, keys.noise().contains(key));
    }
  }

  private void other(String key, boolean known) {
    if (!known) {
      unknownKey.accept(key);
    }
    parser.skipChildren();
  }

  private void reactions() {
    tally.superseded(Subject.REACTION, draft.reactions.size());
    draft.reactions.clear();
    if (!beginsArray()) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      tally.found(Subject.REACTION);
      String actor = "";
      String emoji = "";
      Long seconds = null;
      if (beginsObject()) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
          parser.nextToken();
          switch (key) {
            case "actor" -> actor = text();
            case "reaction" -> emoji = text();
            case "timestamp" -> seconds = integer();
            default -> other(key, keys.reaction().contains(key));
          }
        }
      }
      draft.reactions.add(new ReactionRef(actor, emoji, seconds));
    }
  }

  private void media(String key, AttachmentKind kind) {
    forget(key);
    if (!beginsArray()) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      tally.found(Subject.ATTACHMENT);
      mediaObject(key, kind);
    }
  }

  private void sticker(String key) {
    forget(key);
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      tally.found(Subject.ATTACHMENT);
      mediaObject(key, AttachmentKind.STICKER);
    }
  }

  private void mediaObject(String list, AttachmentKind kind) {
    String uri = "";
    String backup = "";
    if (beginsObject()) {
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        parser.nextToken();
        switch (key) {
          case "uri" -> uri = text();
          case "backup_uri" -> backup = text();
          default -> other(key, keys.media().contains(key));
        }
      }
    }
    draft.media.add(new MediaRef(list, kind, uri, backup));
  }

  private void forget(String key) {
    int before = draft.media.size();
    if (before > 0 && draft.media.removeIf(m -> m.key().equals(key))) {
      tally.superseded(Subject.ATTACHMENT, before - draft.media.size());
    }
  }

  private void share() {
    if (draft.hasShare) {
      tally.superseded(Subject.SHARE, 1);
      draft.clearShare();
    }
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    tally.found(Subject.SHARE);
    draft.hasShare = true;
    if (!beginsObject()) {
      return;
    }
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      switch (key) {
        case "link" -> draft.link = text();
        case "share_text" -> draft.shareText = text();
        case "original_content_owner" -> draft.contentOwner = text();
        case "profile_share_username" -> draft.profileUser = text();
        case "profile_share_name" -> draft.profileName = text();
        default -> other(key, keys.share().contains(key));
      }
    }
  }

  private void users() {
    draft.users.clear();
    if (!beginsArray()) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (beginsObject()) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
          parser.nextToken();
          if (key.equals("name")) {
            draft.users.add(text());
          } else {
            other(key, false);
          }
        }
      }
    }
  }

  private void bumped() {
    if (!beginsObject()) {
      return;
    }
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      switch (key) {
        case "bumped_message" -> draft.bumpedMessage = text();
        case "is_bumped" -> draft.bumped = flag();
        default -> other(key, false);
      }
    }
  }

  private boolean beginsArray() {
    return begins(JsonToken.START_ARRAY);
  }

  private boolean beginsObject() {
    return begins(JsonToken.START_OBJECT);
  }

  private boolean begins(JsonToken wanted) {
    JsonToken token = parser.currentToken();
    if (token == wanted) {
      return true;
    }
    if (token != JsonToken.VALUE_NULL) {
      foreign();
    }
    return false;
  }

  private String text() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    if (token != JsonToken.VALUE_NULL) {
      foreign();
    }
    return "";
  }

  private @Nullable Long integer() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    if (token != JsonToken.VALUE_NULL) {
      foreign();
    }
    return null;
  }

  private boolean flag() {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE
        && token != JsonToken.VALUE_FALSE
        && token != JsonToken.VALUE_NULL) {
      foreign();
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private void foreign() {
    draft.unreadable = true;
    parser.skipChildren();
  }
}
