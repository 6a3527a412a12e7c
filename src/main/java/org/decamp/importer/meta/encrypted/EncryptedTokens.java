package org.decamp.importer.meta.encrypted;

import java.util.regex.Pattern;
import org.decamp.importer.meta.layout.FileShape;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageArray;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.importer.meta.thread.ThreadObject;
import org.decamp.job.Problem;
import org.decamp.mapping.EncryptedDownload;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the tokens of one file of the encrypted download ({@code instagram-export}, 5.1). */
final class EncryptedTokens implements ThreadObject {

  private final JsonParser parser;
  private final EncryptedDownload mapping;
  private final Pattern numberInName;
  private final FileContents contents;
  private final MessageArray messages;

  EncryptedTokens(
      JsonParser parser, EncryptedDownload mapping, Pattern numberInName, FileContents contents) {
    this.parser = parser;
    this.mapping = mapping;
    this.numberInName = numberInName;
    this.contents = contents;
    MessageDraft draft = new MessageDraft();
    EncryptedMessage message = new EncryptedMessage(parser, mapping, contents, draft);
    this.messages = new MessageArray(parser, contents, draft, message::read);
  }

  @Override
  public void value(String key, MessageTaker taker) throws Problem {
    String loose = FileShape.loose(key);
    switch (loose) {
      case "participants" -> participants();
      case "messages" -> messages.read(taker);
      case "threadname", "title" -> title();
      default -> {
        if (!mapping.threadKeys().contains(loose)) {
          contents.unknownKeys().count(key);
        }
      }
    }
  }

  @Override
  public void broken() {
    messages.broken();
  }

  /** The name of the file without its ending, and so with a number that is no part of a name. */
  private void title() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      String name = contents.decoder().decode(parser.getString());
      contents.header().title = numberInName.matcher(name).replaceFirst("");
    }
  }

  private void participants() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    contents.header().hasParticipants = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        contents.people().participant(parser.getString());
      } else if (parser.currentToken() == JsonToken.START_OBJECT) {
        participant();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void participant() {
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      if (FileShape.loose(key).equals("name") && parser.currentToken() == JsonToken.VALUE_STRING) {
        contents.people().participant(parser.getString());
      } else {
        contents.unknownKeys().count(key);
        parser.skipChildren();
      }
    }
  }
}
