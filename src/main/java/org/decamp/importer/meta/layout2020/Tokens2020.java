package org.decamp.importer.meta.layout2020;

import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.job.Problem;
import org.decamp.mapping.Layout2020;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Reads the tokens of one conversation of 2020 ({@code instagram-export}, section 2.4). */
final class Tokens2020 {

  private static final long MOST_BYTES = Integer.MAX_VALUE;

  private final JsonParser parser;
  private final FileContents contents;
  private final MessageDraft draft = new MessageDraft();
  private final Message2020 message;
  private int index;
  private boolean insideMessage;

  Tokens2020(JsonParser parser, Layout2020 mapping, FileContents contents) {
    this.parser = parser;
    this.contents = contents;
    this.message = new Message2020(parser, mapping, contents, draft);
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
        case "conversation" -> messages(taker);
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
    if (insideMessage) {
      contents.tally().messageUnreadable();
    }
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

  private void messages(MessageTaker taker) throws Problem {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    contents.header().hasMessages = true;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      contents.tally().messageBegins();
      insideMessage = true;
      long offset = parser.currentTokenLocation().getByteOffset();
      if (token == JsonToken.START_OBJECT) {
        message.read();
        hand(taker, offset);
      } else {
        parser.skipChildren();
        contents.tally().messageUnreadable();
      }
      insideMessage = false;
      index++;
    }
  }

  private void hand(MessageTaker taker, long offset) throws Problem {
    long end = parser.currentLocation().getByteOffset();
    if (draft.unreadable || draft.timestampMs == null || offset < 0 || end - offset > MOST_BYTES) {
      contents.tally().messageUnreadable();
    } else {
      insideMessage = false;
      taker.take(draft, index, offset, (int) (end - offset));
    }
  }
}
