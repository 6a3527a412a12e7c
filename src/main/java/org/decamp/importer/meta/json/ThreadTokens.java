package org.decamp.importer.meta.json;

import java.util.function.Consumer;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.FilePeople;
import org.decamp.importer.meta.thread.MessageArray;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadHeader;
import org.decamp.job.Problem;
import org.decamp.mapping.MessageKeys;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads the tokens of one message file ({@code instagram-export}, section 2.1). Header fields may
 * stand before or after the messages.
 */
final class ThreadTokens {

  /** What old exports call a message request ({@code instagram-export}, section 2.1). */
  private static final String PENDING = "Pending";

  private final JsonParser parser;
  private final MessageKeys keys;
  private final TextDecoder decoder;
  private final FilePeople people;
  private final ThreadHeader header;
  private final Consumer<String> unknownKey;
  private final MessageArray messages;

  ThreadTokens(JsonParser parser, MessageKeys keys, FileContents contents) {
    this.parser = parser;
    this.keys = keys;
    this.decoder = contents.decoder();
    this.people = contents.people();
    this.header = contents.header();
    this.unknownKey = contents.unknownKeys()::count;
    MessageDraft draft = new MessageDraft();
    MessageTokens message = new MessageTokens(parser, keys, contents.tally(), unknownKey, draft);
    this.messages = new MessageArray(parser, contents, draft, message::read);
  }

  /**
   * Reads to the end of the file.
   *
   * @throws tools.jackson.core.JacksonException where the file breaks; what was whole before was
   *     taken
   */
  void read(MessageTaker taker) throws Problem {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new StreamReadException(parser, "not an object");
    }
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      field(key, taker);
    }
    if (parser.nextToken() != null) {
      throw new StreamReadException(parser, "something follows the end");
    }
  }

  /** How many messages were handed on. */
  long taken() {
    return messages.taken();
  }

  /** Counts a message that the break cut in two. */
  void broken() {
    messages.broken();
  }

  private void field(String key, MessageTaker taker) throws Problem {
    switch (key) {
      case "messages" -> messages.read(taker);
      case "participants" -> participants();
      case "title" -> header.title = decoder.decode(text());
      case "is_still_participant" ->
          header.stillParticipant = parser.currentToken() != JsonToken.VALUE_FALSE;
      case "is_pending" -> header.pending |= parser.currentToken() == JsonToken.VALUE_TRUE;
      case "status" -> header.pending |= text().equals(PENDING);
      case "thread_type" -> header.threadType = text();
      case "image" -> image();
      case "joinable_mode" -> joinable();
      default -> {
        if (!keys.thread().contains(key)) {
          unknownKey.accept(key);
        }
      }
    }
    parser.skipChildren();
  }

  private void participants() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    header.hasParticipants = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        header.foreignShape = true;
      } else if (parser.currentToken() == JsonToken.START_OBJECT) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
          parser.nextToken();
          if (key.equals("name")) {
            people.participant(text());
          } else {
            unknownKey.accept(key);
          }
          parser.skipChildren();
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private void image() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      header.hasImage = true;
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        parser.nextToken();
        if (key.equals("uri")) {
          header.imageUri = text();
        }
        parser.skipChildren();
      }
    }
  }

  private void joinable() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      header.joinable = true;
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        parser.nextToken();
        if (key.equals("link")) {
          header.inviteLink = decoder.decode(text());
        }
        parser.skipChildren();
      }
    }
  }

  private String text() {
    return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
  }
}
