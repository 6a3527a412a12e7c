package org.decamp.importer.meta.encrypted;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.importer.meta.layout.FileShape;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageDraft.MediaRef;
import org.decamp.importer.meta.thread.MessageDraft.ReactionRef;
import org.decamp.importer.meta.thread.ObjectTally;
import org.decamp.importer.meta.thread.TokenValues;
import org.decamp.ledger.Subject;
import org.decamp.mapping.EncryptedDownload;
import org.decamp.model.AttachmentKind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one message object of the encrypted download into a draft ({@code instagram-export},
 * section 5.1). Keys are compared without case and underscores; a known key with a foreign type
 * makes the message unreadable, as in the ordinary export.
 */
final class EncryptedMessage {

  private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private final JsonParser parser;
  private final EncryptedDownload mapping;
  private final FileContents contents;
  private final ObjectTally tally;
  private final MessageDraft draft;
  private final TokenValues values;

  EncryptedMessage(
      JsonParser parser, EncryptedDownload mapping, FileContents contents, MessageDraft draft) {
    this.parser = parser;
    this.mapping = mapping;
    this.contents = contents;
    this.tally = contents.tally();
    this.draft = draft;
    this.values = new TokenValues(parser, draft);
  }

  /** Reads the object whose first brace is the current token, to its last. */
  void read() {
    draft.clear();
    draft.passingMediaNames = true;
    String type = "";
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      switch (FileShape.loose(key)) {
        case "sendername" -> draft.sender = values.text();
        case "timestamp", "timestampms" -> draft.timestampMs = values.integer();
        case "text", "content" -> draft.content = values.text();
        case "type" -> type = values.text().toLowerCase(Locale.ROOT);
        case "isunsent" -> draft.unsent = values.flag();
        case "media" -> media();
        case "reactions" -> reactions();
        default -> other(key);
      }
    }
    typed(type);
  }

  private void typed(String type) {
    if (type.equals("link")) {
      link();
    } else if (type.equals("placeholder")) {
      draft.placeholder = true;
      draft.withheld = !draft.unsent;
    } else if (!type.isEmpty() && !mapping.types().contains(type)) {
      contents.unknownKeys().count("type_" + type);
    }
  }

  /** The text is the address; whatever else it says stays as text beside what is shared. */
  private void link() {
    Matcher link = LINK.matcher(draft.content);
    if (link.find()) {
      draft.hasShare = true;
      draft.link = link.group();
      draft.content = draft.content.strip().equals(draft.link) ? "" : draft.content;
      tally.found(Subject.SHARE);
    }
  }

  private void media() {
    tally.superseded(Subject.ATTACHMENT, draft.media.size());
    draft.media.clear();
    if (!values.begins(JsonToken.START_ARRAY)) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      tally.found(Subject.ATTACHMENT);
      String uri = "";
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        uri = parser.getString();
      } else if (values.begins(JsonToken.START_OBJECT)) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
          parser.nextToken();
          if (FileShape.loose(key).equals("uri")) {
            uri = values.text();
          } else {
            other(key);
          }
        }
      }
      draft.media.add(new MediaRef(MessageDraft.ANY_KIND, kind(uri), uri, ""));
    }
  }

  private AttachmentKind kind(String uri) {
    String ending = uri.substring(uri.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return mapping.kinds().getOrDefault(ending, AttachmentKind.FILE);
  }

  private void reactions() {
    tally.superseded(Subject.REACTION, draft.reactions.size());
    draft.reactions.clear();
    if (!values.begins(JsonToken.START_ARRAY)) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      tally.found(Subject.REACTION);
      String actor = "";
      String emoji = "";
      if (values.begins(JsonToken.START_OBJECT)) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
          parser.nextToken();
          switch (FileShape.loose(key)) {
            case "actor" -> actor = values.text();
            case "reaction" -> emoji = values.text();
            default -> other(key);
          }
        }
      }
      draft.reactions.add(new ReactionRef(actor, emoji, null));
    }
  }

  private void other(String key) {
    contents.unknownKeys().count(key);
    parser.skipChildren();
  }
}
