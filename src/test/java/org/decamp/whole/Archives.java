package org.decamp.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** What two archives of the same history have in common. */
final class Archives {

  private Archives() {}

  /**
   * Digests of the messages, conversations, media and source files; not of the facts about the
   * import itself.
   */
  static SortedMap<String, String> content(Path archive) throws IOException {
    SortedMap<String, String> digests = Folders.digests(archive);
    digests.keySet().removeIf(p -> !p.startsWith("jsonl/messages") && !p.startsWith("media/"));
    return digests;
  }
}
