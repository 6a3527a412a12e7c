package org.decamp.exporter.signal.map;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message, never inside a character. */
final class BodyParts {

  /** Of UTF-8, for one message. */
  static final int MAX_BYTES = 131_072;

  private BodyParts() {}

  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int more = length(point);
      if (bytes + more > MAX_BYTES) {
        parts.add(text.substring(start, i));
        start = i;
        bytes = 0;
      }
      bytes += more;
      i += Character.charCount(point);
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static int length(int point) {
    if (point < 0x80) {
      return 1;
    }
    if (point < 0x800) {
      return 2;
    }
    return point < 0x10000 ? 3 : 4;
  }
}
