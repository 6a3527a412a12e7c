package org.decamp.model;

import java.util.List;
import org.decamp.model.Decisions.Appearance;

/**
 * Where, by the user's word, people and groups go in other messengers. Nobody is linked by guess.
 *
 * @param people who is who
 * @param conversations which group is which
 */
public record Links(List<OfPerson> people, List<OfConversation> conversations) {

  /** Nothing is linked. */
  public static final Links NONE = new Links(List.of(), List.of());

  public Links {
    people = List.copyOf(people);
    conversations = List.copyOf(conversations);
  }

  /** Who somebody is. */
  public record OfPerson(Appearance person, PersonTarget target) {}

  /** Where a group goes. */
  public record OfConversation(ConversationId conversation, ConversationTarget target) {}
}
