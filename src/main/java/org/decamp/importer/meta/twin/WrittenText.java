package org.decamp.importer.meta.twin;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.importer.meta.html.References;

/**
 * A text of a page, with the way in which its signs are written: by reference here, as themselves
 * there.
 */
final class WrittenText {

  private static final Pattern REFERENCE = Pattern.compile("&#?[A-Za-z0-9]{1,8};");

  private final String text;
  private final Map<Integer, String> references = new HashMap<>();

  WrittenText(String written) {
    this.text = References.decode(written);
    Matcher reference = REFERENCE.matcher(written);
    while (reference.find()) {
      String meant = References.decode(reference.group());
      if (!meant.equals(reference.group())) {
        references.put(meant.codePointAt(0), reference.group());
      }
    }
    references.putIfAbsent((int) '<', "&lt;");
    references.putIfAbsent((int) '&', written.contains("&amp;") ? "&amp;" : "&");
  }

  /** What a reader sees. */
  String text() {
    return text;
  }

  /** Another text, written in the same way. */
  String saying(String other) {
    StringBuilder written = new StringBuilder(other.length());
    other
        .codePoints()
        .forEach(c -> written.append(references.getOrDefault(c, Character.toString(c))));
    return written.toString();
  }
}
