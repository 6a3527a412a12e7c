package org.decamp.exporter.deltachat.store;

import java.nio.charset.StandardCharsets;
import org.decamp.model.PrivateText;

/**
 * What somebody put on an entry.
 *
 * @param message number of the entry
 * @param contact at most one for each and entry
 * @param emoji without white space, fewer than 30 bytes in UTF-8
 */
public record ReactionRow(long message, long contact, PrivateText emoji) implements NewRow {

  private static final int LONGEST = 29;

  /** Whether the core keeps it as it is ({@code delta-chat}, section 3.5, reactions). */
  public static boolean possible(PrivateText emoji) {
    return !emoji.isEmpty()
        && emoji.value().chars().noneMatch(Character::isWhitespace)
        && emoji.value().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }
}
