package org.decamp.vault.database;

import java.util.Map;
import org.decamp.model.Decisions;

/** How many decisions of each kind there are: all that the custody record says of them. */
final class DecisionCounts {

  private DecisionCounts() {}

  static Map<String, Long> of(Decisions decisions) {
    return Map.of(
        "samePeople", (long) decisions.samePeople().size(),
        "differentPeople", (long) decisions.differentPeople().size(),
        "names", (long) decisions.names().size(),
        "joined", (long) decisions.joined().size(),
        "separate", (long) decisions.separate().size(),
        "linkedPeople", (long) decisions.links().people().size(),
        "linkedConversations", (long) decisions.links().conversations().size());
  }
}
