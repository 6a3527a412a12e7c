package org.decamp.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.vault.VaultReader;

/**
 * All conversations with ids that are short enough to type.
 *
 * @param rows the one with the newest message first
 */
public record ConversationList(List<Row> rows) {

  /** Fewest digits of a short id, so that it does not look like a number of something. */
  static final int SHORTEST_ID = 6;

  /**
   * One conversation.
   *
   * @param shortId the beginning of its id that no other id begins with
   * @param conversation itself
   */
  public record Row(String shortId, Conversation conversation) {}

  public ConversationList {
    rows = List.copyOf(rows);
  }

  /** Reads the list. */
  public static ConversationList of(VaultReader vault) throws Problem {
    return of(vault.conversations());
  }

  /** The list of conversations that were read before, in their order. */
  public static ConversationList of(List<Conversation> all) {
    int digits = unambiguousDigits(all);
    return new ConversationList(
        all.stream().map(c -> new Row(c.id().value().substring(0, digits), c)).toList());
  }

  /** The short form of an id; the whole id if it is not in the list. */
  public String shortId(ConversationId id) {
    return shortIds().getOrDefault(id, id.value());
  }

  /** The short form of every id. */
  public Map<ConversationId, String> shortIds() {
    Map<ConversationId, String> ids = HashMap.newHashMap(rows.size());
    rows.forEach(r -> ids.put(r.conversation().id(), r.shortId()));
    return ids;
  }

  private static int unambiguousDigits(List<Conversation> all) {
    int digits = SHORTEST_ID;
    while (digits < 16) {
      Set<String> seen = HashSet.newHashSet(all.size());
      int length = digits;
      if (all.stream().allMatch(c -> seen.add(c.id().value().substring(0, length)))) {
        return digits;
      }
      digits++;
    }
    return digits;
  }
}
