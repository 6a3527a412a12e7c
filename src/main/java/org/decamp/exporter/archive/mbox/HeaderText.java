package org.decamp.exporter.archive.mbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of people in the headers of a mail, where only ASCII may stand and a line break ends all.
 */
final class HeaderText {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+(?:[ '-][A-Za-z0-9]+)*");
  private static final int LONGEST_PLAIN = 60;

  /** Bytes of a piece: 60 characters in Base64, 72 with what is around them; 75 are allowed. */
  private static final int PIECE = 45;

  private static final int PARAMETER_PIECE = 60;

  private HeaderText() {}

  /** A phrase or unstructured text; encoded unless it is plain words (RFC 2047). */
  static String of(String text) {
    if (text.length() <= LONGEST_PLAIN && PLAIN.matcher(text).matches()) {
      return text;
    }
    List<String> words = new ArrayList<>();
    for (byte[] piece : pieces(text)) {
      words.add("=?utf-8?B?" + Base64.getEncoder().encodeToString(piece) + "?=");
    }
    return words.isEmpty() ? "=?utf-8?B??=" : String.join("\n ", words);
  }

  /** The text in pieces of whole characters. */
  private static List<byte[]> pieces(String text) {
    List<byte[]> pieces = new ArrayList<>();
    int start = 0;
    int bytes = 0;
    for (int at = 0, next; at < text.length(); at = next) {
      int c = text.codePointAt(at);
      next = at + Character.charCount(c);
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes + size > PIECE) {
        pieces.add(text.substring(start, at).getBytes(StandardCharsets.UTF_8));
        start = at;
        bytes = 0;
      }
      bytes += size;
    }
    if (start < text.length()) {
      pieces.add(text.substring(start).getBytes(StandardCharsets.UTF_8));
    }
    return pieces;
  }

  /** A parameter of a header, on lines of its own (RFC 2231). */
  static String parameter(String name, String value) {
    StringBuilder encoded = new StringBuilder();
    int part = 0;
    int length = 0;
    encoded.append(";\n ").append(name).append("*0*=utf-8''");
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      if (length >= PARAMETER_PIECE) {
        encoded.append(";\n ").append(name).append('*').append(++part).append("*=");
        length = 0;
      }
      boolean plain =
          (b >= '0' && b <= '9')
              || (b >= 'A' && b <= 'Z')
              || (b >= 'a' && b <= 'z')
              || b == '.'
              || b == '-'
              || b == '_';
      String one = plain ? String.valueOf((char) b) : String.format("%%%02X", b);
      encoded.append(one);
      length += one.length();
    }
    return encoded.toString();
  }
}
