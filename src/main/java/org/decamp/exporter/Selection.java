package org.decamp.exporter;

import java.util.Set;
import org.decamp.model.ConversationId;
import org.decamp.model.PersonId;
import org.decamp.vault.TimeRange;

/**
 * What to export.
 *
 * @param conversations only these; empty means all
 * @param people only messages of these people; empty means all
 * @param range only messages of that time
 */
public record Selection(Set<ConversationId> conversations, Set<PersonId> people, TimeRange range) {

  /** Everything in the vault. */
  public static final Selection ALL = new Selection(Set.of(), Set.of(), TimeRange.ALL);

  public Selection {
    conversations = Set.copyOf(conversations);
    people = Set.copyOf(people);
  }
}
