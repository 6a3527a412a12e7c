package org.decamp.importer.meta.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.importer.meta.layout.FileShape;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What has to be known of a thread before it is read, where its place does not name it: who takes
 * part and when it began. Reads any of Meta's JSON shapes, comparing keys loosely.
 */
public final class ThreadSurvey {

  private final List<String> participants = new ArrayList<>();
  private String path = "";
  private boolean thread;
  private long oldest = Long.MAX_VALUE;

  /**
   * Reads the object whose first brace is the current token, to its last. What was read before the
   * parser failed is kept.
   */
  public void read(JsonParser parser) {
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      var _ = field(key, parser);
      parser.skipChildren();
    }
  }

  /**
   * Reads the value of a key, if it is one that tells something.
   *
   * @return whether it is
   */
  public boolean field(String key, JsonParser parser) {
    switch (FileShape.loose(key)) {
      case "participants" -> participants(parser);
      case "messages", "conversation" -> messages(parser);
      case "threadpath" ->
          path = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The names, as the file has them. */
  public List<String> participants() {
    return participants;
  }

  /** When the oldest message was sent, Unix ms; empty without messages. */
  public OptionalLong oldest() {
    return oldest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(oldest);
  }

  /** Where the thread lies in an ordinary export, such as {@code inbox/ada_17}; may be empty. */
  public String path() {
    return path;
  }

  /** Whether it has what a thread has. */
  public boolean isThread() {
    return thread;
  }

  private void participants(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    thread = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        participants.add(parser.getString());
      } else if (parser.currentToken() == JsonToken.START_OBJECT) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
          if (parser.nextToken() == JsonToken.VALUE_STRING && key.equals("name")) {
            participants.add(parser.getString());
          }
          parser.skipChildren();
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private void messages(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    thread = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        message(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void message(JsonParser parser) {
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      JsonToken token = parser.nextToken();
      switch (FileShape.loose(key)) {
        case "timestamp", "timestampms" -> {
          if (token == JsonToken.VALUE_NUMBER_INT
              && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            began(parser.getLongValue());
          }
        }
        case "createdat" -> {
          Optional<Long> ms =
              token == JsonToken.VALUE_STRING
                  ? IsoTime.millis(parser.getString())
                  : Optional.empty();
          ms.ifPresent(this::began);
        }
        default -> {}
      }
      parser.skipChildren();
    }
  }

  /** Times of no meaning, which stand for unknown ones, do not tell threads apart. */
  private void began(long ms) {
    if (ms > 0) {
      oldest = Math.min(oldest, ms);
    }
  }
}
