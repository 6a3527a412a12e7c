package org.decamp.exporter.whatsapp.chattext;

import java.util.List;
import java.util.Optional;
import org.decamp.model.StoredMedia;

/**
 * One message of a chat.
 *
 * @param file what it refers to, before all words
 * @param lines words, each line ready to be written; at least one unless there is a file
 */
record Entry(Optional<File> file, List<String> lines) {

  Entry {
    lines = List.copyOf(lines);
  }

  /**
   * A file beside the chat.
   *
   * @param name its alone
   */
  record File(String name, StoredMedia media) {}
}
