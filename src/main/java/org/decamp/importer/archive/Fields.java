package org.decamp.importer.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, each read as the type that the schema gives it. Unknown fields are
 * ignored, so that a later minor version can add some.
 */
record Fields(JsonNode node) {

  /** Wraps an object. */
  static Fields of(JsonNode node) throws UnreadableLineException {
    if (!node.isObject()) {
      throw new UnreadableLineException("not an object");
    }
    return new Fields(node);
  }

  String string(String key) throws UnreadableLineException {
    @Nullable JsonNode value = node.get(key);
    if (value == null || !value.isString()) {
      throw new UnreadableLineException("no text: " + key);
    }
    return value.stringValue();
  }

  PrivateText text(String key) throws UnreadableLineException {
    return new PrivateText(wellFormed(string(key)));
  }

  Optional<PrivateText> optionalText(String key) throws UnreadableLineException {
    return node.has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  List<PrivateText> texts(String key) throws UnreadableLineException {
    List<PrivateText> texts = new ArrayList<>();
    for (JsonNode value : array(key)) {
      if (!value.isString()) {
        throw new UnreadableLineException("no text: " + key);
      }
      texts.add(new PrivateText(wellFormed(value.stringValue())));
    }
    return texts;
  }

  /** JSON can hold escaped halves of characters; the model cannot. */
  private static String wellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        return value
            .codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return value;
  }

  long number(String key, long least, long most) throws UnreadableLineException {
    @Nullable JsonNode value = node.get(key);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new UnreadableLineException("no whole number: " + key);
    }
    long number = value.longValue();
    if (number < least || number > most) {
      throw new UnreadableLineException("out of bounds: " + key);
    }
    return number;
  }

  OptionalDouble decimal(String key) throws UnreadableLineException {
    @Nullable JsonNode value = node.get(key);
    if (value == null) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber()) {
      throw new UnreadableLineException("no number: " + key);
    }
    return OptionalDouble.of(value.doubleValue());
  }

  boolean flag(String key) throws UnreadableLineException {
    @Nullable JsonNode value = node.get(key);
    if (value == null || !value.isBoolean()) {
      throw new UnreadableLineException("neither true nor false: " + key);
    }
    return value.booleanValue();
  }

  <E extends Enum<E>> E constant(String key, Class<E> type) throws UnreadableLineException {
    String name = string(key).toUpperCase(Locale.ROOT).replace('-', '_');
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new UnreadableLineException("unknown constant: " + key, e);
    }
  }

  Fields object(String key) throws UnreadableLineException {
    @Nullable JsonNode value = node.get(key);
    if (value == null) {
      throw new UnreadableLineException("missing: " + key);
    }
    return of(value);
  }

  /** The elements of an array; none if it is absent. */
  Iterable<JsonNode> array(String key) throws UnreadableLineException {
    @Nullable JsonNode value = node.get(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw new UnreadableLineException("no list: " + key);
    }
    return value;
  }

  boolean has(String key) {
    return node.has(key);
  }
}
