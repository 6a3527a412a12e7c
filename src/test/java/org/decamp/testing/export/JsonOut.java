package org.decamp.testing.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes JSON in the service's style ({@code instagram-export}, sections 2.3 and 3.1): two spaces a
 * level, ASCII only, every byte of UTF-8 from 0x80 as its own lower-case escape, an empty array on
 * three lines.
 */
final class JsonOut implements Closeable {

  private static final HexFormat HEX = HexFormat.of();

  private final OutputStream out;
  private final boolean raw;
  private final byte[] buffer = new byte[1 << 16];
  private int used;
  private int depth;
  private long filledLevels;
  private boolean afterKey;

  /**
   * @param out receives the bytes; not closed, because it is an entry of a ZIP
   */
  JsonOut(OutputStream out) {
    this(out, false);
  }

  private JsonOut(OutputStream out, boolean raw) {
    this.out = out;
    this.raw = raw;
  }

  /** Writes correct UTF-8 as it is, as the other shapes have it. */
  static JsonOut utf8(OutputStream out) {
    return new JsonOut(out, true);
  }

  JsonOut startObject() throws IOException {
    return start('{');
  }

  JsonOut endObject() throws IOException {
    return end('}');
  }

  JsonOut startArray() throws IOException {
    return start('[');
  }

  JsonOut endArray() throws IOException {
    return end(']');
  }

  /** A key; ASCII without anything to escape. */
  JsonOut key(String name) throws IOException {
    separate();
    put('"');
    ascii(name);
    ascii("\": ");
    afterKey = true;
    return this;
  }

  /** A key whose name is in the account's language, escaped like a value. */
  JsonOut key(ExportText name) throws IOException {
    separate();
    quoted(bytes(name));
    ascii(": ");
    afterKey = true;
    return this;
  }

  JsonOut value(String text) throws IOException {
    return value(text.getBytes(StandardCharsets.UTF_8));
  }

  JsonOut value(ExportText text) throws IOException {
    return value(bytes(text));
  }

  /** What the service cut within a character is cut in escaped files only. */
  private byte[] bytes(ExportText text) {
    return raw ? text.expected().getBytes(StandardCharsets.UTF_8) : text.utf8();
  }

  JsonOut nothing() throws IOException {
    separate();
    ascii("null");
    return this;
  }

  JsonOut value(long number) throws IOException {
    separate();
    ascii(Long.toString(number));
    return this;
  }

  JsonOut value(boolean truth) throws IOException {
    separate();
    ascii(truth ? "true" : "false");
    return this;
  }

  private JsonOut value(byte[] utf8) throws IOException {
    separate();
    quoted(utf8);
    return this;
  }

  private JsonOut start(char bracket) throws IOException {
    separate();
    put(bracket);
    depth++;
    filledLevels &= ~(1L << depth);
    return this;
  }

  private JsonOut end(char bracket) throws IOException {
    boolean filled = (filledLevels & (1L << depth)) != 0;
    depth--;
    if (!filled) {
      put('\n');
    }
    newLine();
    put(bracket);
    return this;
  }

  private void separate() throws IOException {
    if (afterKey) {
      afterKey = false;
      return;
    }
    if (depth == 0) {
      return;
    }
    if ((filledLevels & (1L << depth)) != 0) {
      put(',');
    }
    filledLevels |= 1L << depth;
    newLine();
  }

  private void newLine() throws IOException {
    put('\n');
    for (int i = 0; i < depth; i++) {
      put(' ');
      put(' ');
    }
  }

  private void quoted(byte[] utf8) throws IOException {
    put('"');
    for (byte b : utf8) {
      if ((b >= 0x20 || (raw && b < 0)) && b != '"' && b != '\\') {
        put((char) b);
      } else {
        escaped(b);
      }
    }
    put('"');
  }

  private void escaped(byte b) throws IOException {
    switch (b) {
      case '"' -> ascii("\\\"");
      case '\\' -> ascii("\\\\");
      case '\n' -> ascii("\\n");
      case '\r' -> ascii("\\r");
      case '\t' -> ascii("\\t");
      default -> {
        ascii("\\u00");
        put(HEX.toHighHexDigit(b));
        put(HEX.toLowHexDigit(b));
      }
    }
  }

  private void ascii(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void put(char c) throws IOException {
    if (used == buffer.length) {
      flush();
    }
    buffer[used++] = (byte) c;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }

  /** Hands on what is left. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
