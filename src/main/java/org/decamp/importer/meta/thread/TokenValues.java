package org.decamp.importer.meta.thread;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The values of a message's fields, as they are expected: a missing or null value is empty, one of
 * a foreign type makes the message unreadable, and the tokens after it are read as usual.
 */
public final class TokenValues {

  private final JsonParser parser;
  private final MessageDraft draft;

  public TokenValues(JsonParser parser, MessageDraft draft) {
    this.parser = parser;
    this.draft = draft;
  }

  /** Whether the value is a list or an object, as wanted. */
  public boolean begins(JsonToken wanted) {
    if (parser.currentToken() == wanted) {
      return true;
    }
    foreignUnlessNull();
    return false;
  }

  /** A text. */
  public String text() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    foreignUnlessNull();
    return "";
  }

  /** A whole number. */
  public @Nullable Long integer() {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    foreignUnlessNull();
    return null;
  }

  /** A number, also one that is written as a text. */
  public @Nullable Double number() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getDoubleValue();
    }
    try {
      String text = text();
      return text.isEmpty() ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Yes or no. */
  public boolean flag() {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_FALSE && token != JsonToken.VALUE_TRUE) {
      foreignUnlessNull();
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private void foreignUnlessNull() {
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      draft.unreadable = true;
      parser.skipChildren();
    }
  }
}
