package org.decamp.importer.meta.html;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Splits a page of UTF-8 into tags and text, in constant memory: a long text comes in pieces. It
 * never fails; what is no markup is text, as in a browser.
 */
final class HtmlTokens {

  private static final int PIECE = 1 << 16;
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_VALUE = 1 << 14;
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");
  private static final Set<String> RAW = Set.of("script", "style", "title", "textarea");

  private final PageBytes bytes;
  private final String[] names = new String[256];
  private byte[] gathered = new byte[PIECE];
  private int length;
  private String raw = "";
  private String name = "";
  private String text = "";
  private String source = "";
  private String target = "";
  private boolean alone;
  private boolean overlong;
  private long start;

  /** What came next. */
  enum Kind {
    START,
    END,
    TEXT,
    FINISH
  }

  HtmlTokens(InputStream in) {
    this.bytes = new PageBytes(in);
  }

  /** The name of the tag, in lower case. */
  String name() {
    return name;
  }

  /** Whether the element that starts has no content. */
  boolean alone() {
    return alone;
  }

  /** The {@code src} of the tag, empty without one. */
  String source() {
    return source;
  }

  /** The {@code href} of the tag, empty without one. */
  String target() {
    return target;
  }

  /** Whether an address of the tag was too long to be one. */
  boolean overlong() {
    return overlong;
  }

  /** The text, or a piece of it. */
  String text() {
    return text;
  }

  /** Place of the token's first byte. */
  long start() {
    return start;
  }

  /** Place after the token's last byte. */
  long end() {
    return bytes.offset();
  }

  /** Goes to the next token. */
  Kind next() {
    while (true) {
      start = bytes.offset() - length;
      int c = bytes.peek();
      if (c == PageBytes.END && length == 0) {
        return Kind.FINISH;
      }
      if (length > 0 || c != '<' || !markup()) {
        if (gatherText()) {
          return Kind.TEXT;
        }
      } else if (bytes.peek(1) == '/') {
        if (endTag()) {
          return Kind.END;
        }
      } else if (bytes.peek(1) == '!' || bytes.peek(1) == '?') {
        skipDeclaration();
      } else if (startTag()) {
        return Kind.START;
      }
    }
  }

  /** Whether the {@code <} begins a tag, a comment or the like. */
  private boolean markup() {
    int c = bytes.peek(1);
    if (!raw.isEmpty()) {
      return c == '/' && bytes.follows(2, raw);
    }
    return letter(c) || c == '/' || c == '!' || c == '?';
  }

  private boolean gatherText() {
    boolean ended = false;
    while (length < PIECE && !ended) {
      int c = bytes.peek();
      if (c == PageBytes.END || (c == '<' && markup())) {
        ended = true;
      } else if (c == '<') {
        bytes.take();
        add((byte) '<');
      } else {
        bytes.takeUntil('<', this::add);
      }
    }
    if (raw.equals("script") || raw.equals("style")) {
      length = 0;
      return false;
    }
    int whole = ended ? length : wholeCharacters();
    text = References.decode(new String(gathered, 0, whole, StandardCharsets.UTF_8));
    System.arraycopy(gathered, whole, gathered, 0, length - whole);
    length -= whole;
    return true;
  }

  /** Where a piece may end: not inside a character, not inside a reference. */
  private int wholeCharacters() {
    for (int i = length - 1; i > length - References.LONGEST; i--) {
      if (gathered[i] == '&') {
        return i;
      }
    }
    int end = length;
    while (end > length - 4 && (gathered[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return (gathered[end - 1] & 0x80) == 0 ? length : end - 1;
  }

  private void add(byte[] more, int offset, int count) {
    if (gathered.length - length < count) {
      gathered = Arrays.copyOf(gathered, length + count + PIECE);
    }
    System.arraycopy(more, offset, gathered, length, count);
    length += count;
  }

  private void add(byte one) {
    if (length == gathered.length) {
      gathered = Arrays.copyOf(gathered, length + PIECE);
    }
    gathered[length++] = one;
  }

  private boolean endTag() {
    bytes.take();
    bytes.take();
    boolean named = letter(bytes.peek());
    name = named ? tagName() : "";
    while (bytes.peek() != PageBytes.END && bytes.take() != '>') {
      // Nothing else in an end tag means anything.
    }
    raw = "";
    return named;
  }

  private void skipDeclaration() {
    boolean comment = bytes.peek(1) == '!' && bytes.peek(2) == '-' && bytes.peek(3) == '-';
    for (int i = 0; i < (comment ? 4 : 2); i++) {
      bytes.take();
    }
    while (bytes.peek() != PageBytes.END) {
      if (!comment && bytes.peek() == '>') {
        bytes.take();
        return;
      }
      if (comment && bytes.peek() == '-' && bytes.peek(1) == '-' && bytes.peek(2) == '>') {
        bytes.take();
        bytes.take();
        bytes.take();
        return;
      }
      bytes.take();
    }
  }

  /** False if the page ends inside the tag. */
  private boolean startTag() {
    bytes.take();
    name = tagName();
    source = "";
    target = "";
    overlong = false;
    for (int c = bytes.peek(); c != '>'; c = bytes.peek()) {
      if (c == PageBytes.END) {
        return false;
      }
      if (space(c) || c == '/') {
        bytes.take();
      } else {
        attribute();
      }
    }
    bytes.take();
    alone = VOID.contains(name);
    raw = !alone && RAW.contains(name) ? name : "";
    return true;
  }

  private void attribute() {
    boolean isSource = wordIs("src");
    boolean isTarget = !isSource && wordIs("href");
    bytes.take();
    for (int c = bytes.peek(); c != '=' && c != '>' && c != '/' && !space(c); c = bytes.peek()) {
      if (c == PageBytes.END) {
        return;
      }
      bytes.take();
    }
    while (space(bytes.peek())) {
      bytes.take();
    }
    if (bytes.peek() != '=') {
      return;
    }
    bytes.take();
    String value = value(isSource || isTarget);
    if (isSource) {
      source = value;
    } else if (isTarget) {
      target = value;
    }
  }

  private boolean wordIs(String attribute) {
    int after = bytes.peek(attribute.length());
    return bytes.follows(0, attribute) && (after == '=' || space(after));
  }

  private String value(boolean wanted) {
    while (space(bytes.peek())) {
      bytes.take();
    }
    int quote = bytes.peek();
    boolean quoted = quote == '"' || quote == '\'';
    if (quoted) {
      bytes.take();
    }
    if (quoted && !wanted) {
      bytes.skipUntil(quote);
      bytes.take();
      return "";
    }
    int from = length;
    for (int c = bytes.peek(); c != PageBytes.END; c = bytes.peek()) {
      if (quoted ? c == quote : c == '>' || space(c)) {
        break;
      }
      bytes.take();
      if (wanted && length - from < LONGEST_VALUE) {
        add((byte) c);
      } else {
        overlong |= wanted;
      }
    }
    if (quoted) {
      bytes.take();
    }
    String value =
        References.decode(new String(gathered, from, length - from, StandardCharsets.UTF_8));
    length = from;
    return value;
  }

  /** Takes a name; the few that pages have are made once. */
  private String tagName() {
    int from = length;
    int hash = 0;
    for (int c = bytes.peek(); nameByte(c); c = bytes.peek()) {
      bytes.take();
      if (length - from < LONGEST_NAME) {
        int lower = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
        add((byte) lower);
        hash = 31 * hash + lower;
      }
    }
    int slot = (hash ^ (hash >>> 8)) & 0xFF;
    String known = names[slot];
    if (known == null || !same(known, from)) {
      known = new String(gathered, from, length - from, StandardCharsets.ISO_8859_1);
      names[slot] = known;
    }
    length = from;
    return known;
  }

  private boolean same(String known, int from) {
    if (known.length() != length - from) {
      return false;
    }
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != (gathered[from + i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private static boolean nameByte(int c) {
    return c != PageBytes.END && c != '>' && c != '/' && !space(c);
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean space(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
