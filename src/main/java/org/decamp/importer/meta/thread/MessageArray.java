package org.decamp.importer.meta.thread;

import org.decamp.job.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Walks over the array of messages of a JSON file, whatever its format: tells where each message
 * stands, counts it, and hands it on if it could be read.
 */
public final class MessageArray {

  private static final long MOST_BYTES = Integer.MAX_VALUE;

  private final JsonParser parser;
  private final FileContents contents;
  private final MessageDraft draft;
  private final Runnable reader;
  private int index;
  private long taken;
  private boolean insideMessage;

  /**
   * Of one file.
   *
   * @param reader reads the object whose first brace is the current token into the draft
   */
  public MessageArray(
      JsonParser parser, FileContents contents, MessageDraft draft, Runnable reader) {
    this.parser = parser;
    this.contents = contents;
    this.draft = draft;
    this.reader = reader;
  }

  /** Reads the array that begins with the current token; anything else is let be. */
  public void read(MessageTaker taker) throws Problem {
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
        reader.run();
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
      taken++;
      taker.take(draft, index, offset, (int) (end - offset));
    }
  }

  /** Counts a message that the break of the file cut in two. */
  public void broken() {
    if (insideMessage) {
      contents.tally().messageUnreadable();
    }
  }

  /** How many messages were handed on. */
  public long taken() {
    return taken;
  }
}
