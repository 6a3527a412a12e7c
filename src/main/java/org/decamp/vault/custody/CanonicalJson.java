package org.decamp.vault.custody;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One JSON object as the one sequence of bytes that is hashed: members in the order in which they
 * are written, no blanks, whole numbers in decimal, UTF-8. In strings only the quotation mark, the
 * backslash and the characters below U+0020 are escaped, in the short form where JSON has one; half
 * a surrogate pair becomes U+FFFD.
 */
public final class CanonicalJson {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text;
  private boolean first = true;

  /** An empty object. */
  public CanonicalJson() {
    this(new StringBuilder());
  }

  private CanonicalJson(StringBuilder text) {
    this.text = text;
    text.append('{');
  }

  private void key(String name) {
    if (!first) {
      text.append(',');
    }
    first = false;
    string(name);
    text.append(':');
  }

  /** Adds a number. */
  public CanonicalJson number(String name, long value) {
    key(name);
    text.append(value);
    return this;
  }

  /** Adds a string. */
  public CanonicalJson text(String name, String value) {
    key(name);
    string(value);
    return this;
  }

  /** Adds true or false. */
  public CanonicalJson flag(String name, boolean value) {
    key(name);
    text.append(value);
    return this;
  }

  /** Adds an object. */
  public CanonicalJson object(String name, Consumer<CanonicalJson> members) {
    key(name);
    nested(members);
    return this;
  }

  /** Adds an object of numbers, in the order of their names. */
  public CanonicalJson numbers(String name, Map<String, Long> values) {
    return object(
        name,
        json ->
            values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> json.number(e.getKey(), e.getValue())));
  }

  /** Adds a list of objects, one for each value. */
  public <T> CanonicalJson list(String name, Iterable<T> values, Members<T> members) {
    key(name);
    text.append('[');
    String separator = "";
    for (T value : values) {
      text.append(separator);
      separator = ",";
      nested(json -> members.write(value, json));
    }
    text.append(']');
    return this;
  }

  /** Writes the members that stand for a value. */
  @FunctionalInterface
  public interface Members<T> {

    /** Writes them in their order. */
    void write(T value, CanonicalJson json);
  }

  private void nested(Consumer<CanonicalJson> members) {
    CanonicalJson inner = new CanonicalJson(text);
    members.accept(inner);
    text.append('}');
  }

  private void string(String value) {
    text.append('"');
    value.codePoints().forEach(this::character);
    text.append('"');
  }

  private void character(int c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (c < 0x20) {
          text.append("\\u").append(HEX.toHexDigits((char) c));
        } else {
          text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
        }
      }
    }
  }

  /** The bytes; nothing can be added afterwards. */
  public byte[] bytes() {
    return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }
}
