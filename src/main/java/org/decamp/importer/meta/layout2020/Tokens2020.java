package org.decamp.importer.meta.layout2020;

import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageArray;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadObject;
import org.decamp.job.Problem;
import org.decamp.mapping.Layout2020;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the tokens of one conversation of 2020 ({@code instagram-export}, section 2.4). */
final class Tokens2020 implements ThreadObject {

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

  @Override
  public void value(String key, MessageTaker taker) throws Problem {
    switch (key) {
      case "participants" -> participants();
      case "conversation" -> messages.read(taker);
      default -> contents.unknownKeys().count(key);
    }
  }

  @Override
  public void broken() {
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
