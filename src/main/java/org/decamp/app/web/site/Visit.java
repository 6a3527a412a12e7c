package org.decamp.app.web.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A request for a page.
 *
 * @param query what stands behind the question mark, undecoded; may be empty
 * @param texts the words for the reader
 * @param desk what is open and what runs
 */
public record Visit(String query, Texts texts, Desk desk) {

  /** A value of the query; empty if it is not there. */
  public String query(String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + '=')) {
        try {
          return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
          return "";
        }
      }
    }
    return "";
  }

  /** A number of the query; 0 if it is none. */
  public int number(String name) {
    String text = query(name);
    return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
  }

  @Override
  public String toString() {
    return "(visit)";
  }
}
