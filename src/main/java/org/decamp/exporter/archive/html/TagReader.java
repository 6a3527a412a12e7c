package org.decamp.exporter.archive.html;

import java.nio.charset.StandardCharsets;

/**
 * Reads the start tags of a page one after the other. Understands only what our pages are made of
 * (names in lower case, every attribute in double quotes or without value, no comments) and refuses
 * everything else, so that nothing a browser might see differently goes unnoticed.
 *
 * <p>Works on bytes and makes no objects for what nobody asks for: all markup is ASCII, and a page
 * is read a million messages long.
 */
final class TagReader {

  private static final int MOST_ATTRIBUTES = 32;
  private static final String DOCTYPE = "!DOCTYPE html>";

  private final byte[] page;
  private int at;
  private String name = "";
  private int attributes;
  private final String[] names = new String[MOST_ATTRIBUTES];
  private final int[] starts = new int[MOST_ATTRIBUTES];
  private final int[] ends = new int[MOST_ATTRIBUTES];

  /**
   * Begins.
   *
   * @param page UTF-8
   */
  TagReader(byte[] page) {
    this.page = page;
  }

  /**
   * Moves to the next start tag.
   *
   * @return false at the end
   * @throws IllegalArgumentException if the page holds what ours never do
   */
  boolean next() {
    while (true) {
      while (at < page.length && page[at] != '<') {
        at++;
      }
      if (at == page.length) {
        return false;
      }
      at++;
      if (peek() == '/') {
        at++;
        readName();
        expect('>');
      } else if (peek() == '!') {
        doctype();
      } else {
        tag();
        return true;
      }
    }
  }

  /** The tag's name. */
  String name() {
    return name;
  }

  /** How many attributes the tag has. */
  int attributes() {
    return attributes;
  }

  /** The name of an attribute. */
  String attribute(int index) {
    return names[index];
  }

  /** The value of an attribute, decoded; characters beyond ASCII as their bytes. */
  String value(int index) {
    String raw =
        new String(page, starts[index], ends[index] - starts[index], StandardCharsets.ISO_8859_1);
    return raw.indexOf('&') < 0 ? raw : decoded(raw);
  }

  /** The value of an attribute, or the empty text. */
  String value(String attribute) {
    int index = index(attribute);
    return index < 0 ? "" : value(index);
  }

  boolean has(String attribute) {
    return index(attribute) >= 0;
  }

  /** Whether the value of an attribute begins with that character. */
  boolean beginsWith(int index, char first) {
    return starts[index] < ends[index] && page[starts[index]] == first;
  }

  private int index(String attribute) {
    for (int i = 0; i < attributes; i++) {
      if (names[i].equals(attribute)) {
        return i;
      }
    }
    return -1;
  }

  private void doctype() {
    boolean first = new String(page, 0, at - 1, StandardCharsets.ISO_8859_1).isBlank();
    for (int i = 0; i < DOCTYPE.length(); i++) {
      expect(DOCTYPE.charAt(i));
    }
    if (!first) {
      throw refuse();
    }
  }

  private void tag() {
    name = readName();
    attributes = 0;
    while (true) {
      while (peek() == ' ' || peek() == '\n') {
        at++;
      }
      if (peek() == '>') {
        at++;
        return;
      }
      attribute();
    }
  }

  private void attribute() {
    String read = readName();
    if (attributes == MOST_ATTRIBUTES || has(read)) {
      throw refuse();
    }
    names[attributes] = read;
    starts[attributes] = at;
    ends[attributes] = at;
    if (peek() == '=') {
      at++;
      expect('"');
      starts[attributes] = at;
      while (peek() != '"') {
        if (page[at] == '<') {
          throw refuse();
        }
        at++;
      }
      ends[attributes] = at++;
    }
    attributes++;
  }

  private String readName() {
    int start = at;
    int hash = 0;
    while (isNamePart(peek())) {
      hash = 31 * hash + page[at];
      at++;
    }
    if (at == start) {
      throw refuse();
    }
    return MarkupNames.name(page, start, at, hash);
  }

  private static boolean isNamePart(byte c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw refuse();
    }
    at++;
  }

  private byte peek() {
    if (at >= page.length) {
      throw refuse();
    }
    return page[at];
  }

  private static String decoded(String value) {
    return value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static IllegalArgumentException refuse() {
    return new IllegalArgumentException("markup that Decamp never writes");
  }
}
