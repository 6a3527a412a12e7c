package org.decamp.importer.meta.survey;

import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * Goes through the tokens of one JSON file and counts what stands where. Strings are looked at and
 * forgotten.
 */
final class JsonScan {

  private final JsonParser parser;
  private final Listener listener;

  /** Hears of values whose place has a {@link Meaning}, and of names. */
  interface Listener {

    void message() throws Problem;

    void time(long epochMillis);

    void dateTime(String text);

    void media(String uri, String list) throws Problem;

    void name(String key, String text);
  }

  JsonScan(JsonParser parser, Listener listener) {
    this.parser = parser;
    this.listener = listener;
  }

  /**
   * Reads the file to its end.
   *
   * @return whether it is whole
   */
  boolean into(JsonNode root) throws Problem {
    JsonNode place = root;
    boolean fresh = false;
    try {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> {
            fresh = false;
            place = place.at(parser.currentName());
          }
          case END_OBJECT, END_ARRAY -> {
            if (fresh) {
              place.noteEmpty();
            }
            fresh = false;
            place = place.parent;
          }
          case START_OBJECT, START_ARRAY -> {
            place = entered(place, token);
            fresh = true;
          }
          default -> {
            fresh = false;
            place = valued(place, token);
          }
        }
      }
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** The place of a value inside the enclosing object or list; of an element if it is a list. */
  private static JsonNode inside(@Nullable TokenStreamContext enclosing, JsonNode place) {
    return enclosing != null && enclosing.inArray() ? place.element() : place;
  }

  private JsonNode entered(JsonNode place, JsonToken token) throws Problem {
    JsonNode value = inside(parser.streamReadContext().getParent(), place);
    value.count(token == JsonToken.START_OBJECT ? JsonNode.Type.OBJECT : JsonNode.Type.LIST);
    if (token == JsonToken.START_OBJECT && value.meaning == Meaning.MESSAGE) {
      listener.message();
    }
    return value;
  }

  private JsonNode valued(JsonNode place, JsonToken token) throws Problem {
    JsonNode value = inside(parser.streamReadContext(), place);
    switch (token) {
      case VALUE_STRING -> string(value, parser.getString());
      case VALUE_NUMBER_INT -> integer(value);
      case VALUE_NUMBER_FLOAT -> value.count(JsonNode.Type.DECIMAL);
      case VALUE_TRUE, VALUE_FALSE -> value.count(JsonNode.Type.BOOLEAN);
      default -> value.count(JsonNode.Type.NULL);
    }
    return parser.streamReadContext().inArray() ? place : place.parent;
  }

  private void string(JsonNode place, String text) throws Problem {
    place.string(text);
    switch (place.meaning) {
      case DATE_TIME -> listener.dateTime(text);
      case MEDIA -> listener.media(text, list(place));
      case MESSAGE, MILLISECONDS, NONE ->
          listener.name(place.isElement() ? place.parent.key : place.key, text);
    }
  }

  private static String list(JsonNode uri) {
    JsonNode object = uri.parent;
    return object.isElement() ? object.parent.key : object.key;
  }

  private void integer(JsonNode place) {
    String digits = parser.getString();
    place.integer(digits.length() - (digits.startsWith("-") ? 1 : 0));
    boolean fits = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    if (place.meaning == Meaning.MILLISECONDS && fits) {
      listener.time(parser.getLongValue());
    }
  }
}
