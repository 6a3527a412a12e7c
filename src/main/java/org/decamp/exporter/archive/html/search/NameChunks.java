package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.decamp.job.Problem;

/** Writes the conversations, each with its folder and title, and after them the senders' names. */
final class NameChunks {

  /** Longer names are cut: they serve to choose from. */
  private static final int LONGEST = 200;

  private final Bytes conversations = new Bytes();
  private final Bytes people = new Bytes();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int count;

  /** Adds a conversation; returns its number. */
  int conversation(String folder, String title) {
    conversations.text(folder);
    conversations.text(shortened(title));
    return count++;
  }

  /** The number of everybody of that name. */
  int person(String name) {
    String shown = shortened(name);
    Integer known = numbers.get(shown);
    if (known == null) {
      known = numbers.size();
      numbers.put(shown, known);
      people.text(shown);
    }
    return known;
  }

  int conversations() {
    return count;
  }

  int people() {
    return numbers.size();
  }

  /** Writes all names as one run of bytes over as many chunks as it takes; returns how many. */
  int write(Chunks chunks) throws IOException, Problem {
    conversations.append(people);
    int written = 0;
    for (int at = 0; at < conversations.size(); at += chunks.largest()) {
      Bytes chunk = new Bytes();
      chunk.append(
          conversations.array(), at, Math.min(chunks.largest(), conversations.size() - at));
      chunks.write("names-" + written++, chunk);
    }
    return written;
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return name.substring(0, end) + "…";
  }
}
