package org.decamp.exporter.archive.html;

import java.util.Map;

/**
 * A start tag as found in a page.
 *
 * @param name in lower case
 * @param attributes by name, in lower case, with decoded values
 */
record Tag(String name, Map<String, String> attributes) {

  /** The attribute's value, or the empty text. */
  String value(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }
}
