package org.decamp.importer.meta.thread;

import java.io.InputStream;
import org.decamp.job.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** A file that is one JSON object and holds one thread, of a format that calls its keys its own. */
public interface ThreadObject {

  /** Reads the value of a key of the thread, at whose first token the parser stands. */
  void value(String key, MessageTaker taker) throws Problem;

  /** Counts a message that a break of the file cut in two. */
  void broken();

  /** Makes one that reads from a parser. */
  interface Opener {
    ThreadObject open(JsonParser parser);
  }

  /** Reads the whole file, or up to where it breaks. */
  static ThreadShape.End read(
      InputStream bytes, FileContents contents, MessageTaker taker, Opener opener) throws Problem {
    try (JsonParser parser = ThreadJson.parser(bytes)) {
      ThreadObject thread = opener.open(parser);
      try {
        read(parser, thread, taker);
      } catch (JacksonException e) {
        thread.broken();
        return ThreadShape.End.BROKEN;
      }
      return contents.header().hasMessages && contents.header().hasParticipants
          ? ThreadShape.End.WHOLE
          : ThreadShape.End.BROKEN;
    } catch (JacksonException e) {
      return ThreadShape.End.BROKEN;
    }
  }

  private static void read(JsonParser parser, ThreadObject thread, MessageTaker taker)
      throws Problem {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new StreamReadException(parser, "not an object");
    }
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      thread.value(key, taker);
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw new StreamReadException(parser, "something follows the end");
    }
  }
}
