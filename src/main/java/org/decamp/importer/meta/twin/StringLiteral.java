package org.decamp.importer.meta.twin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the quotes of a JSON string, character by character, with the way in which
 * each is written. Meta writes one escape per byte of UTF-8 ({@code instagram-export}, section
 * 3.1); such escapes together are one character here.
 */
final class StringLiteral {

  private static final int UNICODE_ESCAPE = 6;
  private static final String HEX = "0123456789abcdef";
  private static final String HEX_CAPITALS = "0123456789ABCDEF";

  private final byte[] raw;
  private final boolean escapedBytes;
  private final List<Written> characters = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** How a character is written. */
  private enum Form {
    /** As it is; bytes of UTF-8. */
    PLAIN,
    /** A backslash and a letter or sign; or something that is no character. Stays as it is. */
    FIXED,
    /** One or two escapes of UTF-16. */
    UTF16,
    /** One escape for each byte of UTF-8. */
    UTF8
  }

  /** A character and where it stands. */
  private record Written(Form form, int from, int to) {}

  /**
   * Takes a literal apart.
   *
   * @param raw the bytes between the quotes; may end in the middle
   * @param escapedBytes whether escapes are bytes of UTF-8 where they can be
   */
  StringLiteral(byte[] raw, boolean escapedBytes) {
    this.raw = raw;
    this.escapedBytes = escapedBytes;
    int at = 0;
    while (at < raw.length) {
      at = raw[at] == '\\' ? escape(at) : plain(at);
    }
  }

  /** What it says. */
  String text() {
    return text.toString();
  }

  private int plain(int at) {
    int length = raw[at] >= 0 ? 1 : Integer.numberOfLeadingZeros(~(raw[at] << 24));
    if ((length == 1 && raw[at] < 0) || length > 4 || at + length > raw.length) {
      return fixed(at, at + 1);
    }
    return decoded(raw, at, length, Form.PLAIN, at, at + length);
  }

  private int escape(int at) {
    if (!isUnicode(at)) {
      int end = Math.min(raw.length, at + 2);
      text.append(end - at < 2 ? '\uFFFD' : simple(raw[at + 1]));
      characters.add(new Written(Form.FIXED, at, end));
      return end;
    }
    int unit = unit(at);
    if (escapedBytes && unit >= 0xC2 && unit <= 0xF4) {
      int length = unit < 0xE0 ? 2 : (unit < 0xF0 ? 3 : 4);
      byte[] bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        int next = at + i * UNICODE_ESCAPE;
        bytes[i] = isUnicode(next) && unit(next) <= 0xFF ? (byte) unit(next) : 0;
      }
      int end = at + length * UNICODE_ESCAPE;
      if (end <= raw.length && isOneCharacter(bytes)) {
        return decoded(bytes, 0, length, Form.UTF8, at, end);
      }
    }
    if (escapedBytes && unit >= 0x80) {
      return fixed(at, at + UNICODE_ESCAPE);
    }
    return utf16(at, (char) unit);
  }

  private int utf16(int at, char unit) {
    int next = at + UNICODE_ESCAPE;
    if (Character.isHighSurrogate(unit)
        && isUnicode(next)
        && Character.isLowSurrogate((char) unit(next))) {
      text.append(unit).append((char) unit(next));
      next += UNICODE_ESCAPE;
    } else if (Character.isSurrogate(unit)) {
      return fixed(at, next);
    } else {
      text.append(unit);
    }
    characters.add(new Written(Form.UTF16, at, next));
    return next;
  }

  private static boolean isOneCharacter(byte[] bytes) {
    try {
      String one = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return one.codePointCount(0, one.length()) == 1;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private int decoded(byte[] bytes, int offset, int length, Form form, int from, int to) {
    text.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
    characters.add(new Written(form, from, to));
    return to;
  }

  /** Something that is no character: half of one, or damage. */
  private int fixed(int from, int to) {
    text.append('\uFFFD');
    characters.add(new Written(Form.FIXED, from, to));
    return to;
  }

  private boolean isUnicode(int at) {
    if (at + UNICODE_ESCAPE > raw.length || raw[at] != '\\' || raw[at + 1] != 'u') {
      return false;
    }
    for (int i = 2; i < UNICODE_ESCAPE; i++) {
      if (Character.digit(raw[at + i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private int unit(int at) {
    int unit = 0;
    for (int i = 2; i < UNICODE_ESCAPE; i++) {
      unit = (unit << 4) | Character.digit(raw[at + i], 16);
    }
    return unit;
  }

  private static char simple(byte letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> letter < 0 ? '\uFFFD' : (char) letter;
    };
  }

  /**
   * The same literal with another text, each character written as the one in its place.
   *
   * @param other as many code points, of the same lengths in UTF-8
   */
  byte[] saying(String other) {
    int[] codePoints = other.codePoints().toArray();
    if (codePoints.length != characters.size()) {
      throw new IllegalStateException("a twin has another length");
    }
    ByteBuffer out = ByteBuffer.allocate(raw.length);
    for (int i = 0; i < codePoints.length; i++) {
      Written place = characters.get(i);
      String one = Character.toString(codePoints[i]);
      switch (place.form()) {
        case FIXED -> out.put(raw, place.from(), place.to() - place.from());
        case PLAIN -> out.put(one.getBytes(StandardCharsets.UTF_8));
        case UTF16 -> one.chars().forEach(c -> putEscape(out, c, place));
        case UTF8 -> {
          for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
            putEscape(out, b & 0xFF, place);
          }
        }
      }
    }
    return out.array();
  }

  private void putEscape(ByteBuffer out, int unit, Written place) {
    String digits = HEX;
    for (int i = place.from(); i < place.to(); i++) {
      digits = raw[i] >= 'A' && raw[i] <= 'F' ? HEX_CAPITALS : digits;
    }
    out.put((byte) '\\').put((byte) 'u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.put((byte) digits.charAt((unit >> shift) & 0xF));
    }
  }
}
