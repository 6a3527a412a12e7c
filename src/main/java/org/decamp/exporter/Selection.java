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
 * @param kinds only messages that hold something of these kinds, those whole; empty means all
 * @param onlyMine only what the owner wrote: no message and no reaction of anybody else
 * @param pseudonyms whether everybody but the owner is shown by a pseudonym; the vault that is read
 *     sees to that, the copy says so
 */
public record Selection(
    Set<ConversationId> conversations,
    Set<PersonId> people,
    TimeRange range,
    Set<ContentKind> kinds,
    boolean onlyMine,
    boolean pseudonyms) {

  /** Everything in the vault. */
  public static final Selection ALL = new Selection(Set.of(), Set.of(), TimeRange.ALL);

  public Selection {
    conversations = Set.copyOf(conversations);
    people = Set.copyOf(people);
    kinds = Set.copyOf(kinds);
  }

  /** A choice of conversations, people and times, each message as it is. */
  public Selection(Set<ConversationId> conversations, Set<PersonId> people, TimeRange range) {
    this(conversations, people, range, Set.of(), false, false);
  }

  /** Whether nothing inside the chosen conversations is left out. */
  public boolean takesWholeConversations() {
    return people.isEmpty() && range.equals(TimeRange.ALL) && kinds.isEmpty() && !onlyMine;
  }

  /** Whether nothing of the vault is left out. */
  public boolean takesEverything() {
    return conversations.isEmpty() && takesWholeConversations();
  }
}
