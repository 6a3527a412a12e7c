package org.decamp.exporter.archive.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the start tags of a page one after the other. Understands only what our pages are made of
 * (every attribute in double quotes or without value, no comments) and refuses everything else, so
 * that nothing a browser might see differently goes unnoticed.
 */
final class TagReader {

  private final String page;
  private int at;

  TagReader(String page) {
    this.page = page;
  }

  /**
   * The next start tag, or empty at the end.
   *
   * @throws IllegalArgumentException if the page holds what ours never do
   */
  Optional<Tag> next() {
    while (true) {
      at = page.indexOf('<', at);
      if (at < 0) {
        at = page.length();
        return Optional.empty();
      }
      at++;
      if (page.startsWith("!DOCTYPE html>", at) && page.substring(0, at - 1).isBlank()) {
        continue;
      }
      if (peek() == '/') {
        at++;
        name();
        expect('>');
        continue;
      }
      return Optional.of(tag());
    }
  }

  private Tag tag() {
    String name = name();
    Map<String, String> attributes = new LinkedHashMap<>();
    while (true) {
      skipSpace();
      if (peek() == '>') {
        at++;
        return new Tag(name, attributes);
      }
      String attribute = name();
      String value = "";
      if (peek() == '=') {
        at++;
        expect('"');
        int end = page.indexOf('"', at);
        if (end < 0) {
          throw refuse();
        }
        value = decode(page.substring(at, end));
        at = end + 1;
      }
      if (attributes.put(attribute, value) != null) {
        throw refuse();
      }
    }
  }

  private String name() {
    int start = at;
    boolean upper = false;
    while (isNamePart(peek())) {
      upper |= page.charAt(at) <= 'Z' && page.charAt(at) >= 'A';
      at++;
    }
    if (at == start) {
      throw refuse();
    }
    String name = page.substring(start, at);
    return upper ? name.toLowerCase(Locale.ROOT) : name;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\n') {
      at++;
    }
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw refuse();
    }
    at++;
  }

  private char peek() {
    if (at >= page.length()) {
      throw refuse();
    }
    return page.charAt(at);
  }

  private static String decode(String value) {
    if (value.indexOf('<') >= 0) {
      throw refuse();
    }
    if (value.indexOf('&') < 0) {
      return value;
    }
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
