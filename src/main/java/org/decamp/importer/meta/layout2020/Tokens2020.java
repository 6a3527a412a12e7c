package org.decamp.importer.meta.layout2020;

import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageArray;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.job.Problem;
import org.decamp.mapping.Layout2020;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Reads the tokens of one conversation of 2020 ({@code instagram-export}, section 2.4). */
final class Tokens2020 {

  private final JsonParser parser;
  private final FileContents contents;
  private final MessageArray messages;

  Tokens2020(JsonParser parser, Layout2020 mapping, FileContents contents) {
    this.parser = parser;
    this.contents = contents;
    MessageDraft draft = new MessageDraft();
    Message2020 message = new Message2020(parser, mapping, contents, draft);
    this.messages = new MessageArray(parser, contents, draft, message::read);
  }

  /**
   * Reads to the end of the conversation.
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
      switch (key) {
        case "participants" -> participants();
        case "conversation" -> messages.read(taker);
        default -> contents.unknownKeys().count(key);
      }
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw new StreamReadException(parser, "something follows the end");
    }
  }

  /** Counts a message that the break cut in two. */
  void broken() {
    messages.broken();
  }

  private void participants() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    contents.header().hasParticipants = true;
    contents.people().namesAreUserNames();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        contents.people().participant(parser.getString());
      } else {
        parser.skipChildren();
      }
    }
  }
}
