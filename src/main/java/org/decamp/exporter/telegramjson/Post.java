package org.decamp.exporter.telegramjson;

import java.util.List;
import org.decamp.model.PrivateText;

/**
 * One message of the document.
 *
 * @param time milliseconds since 1970, UTC
 */
record Post(Identity sender, long time, Entry entry, List<Reacted> reactions) {

  Post {
    reactions = List.copyOf(reactions);
  }

  /**
   * A reaction on it.
   *
   * @param time milliseconds since 1970, UTC
   */
  record Reacted(Identity author, PrivateText emoji, long time) {}
}
