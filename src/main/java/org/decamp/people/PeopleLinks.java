package org.decamp.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationTarget;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.decamp.model.Messenger;
import org.decamp.model.PersonId;
import org.decamp.model.PersonTarget;

/**
 * Where the people and groups of a vault go in one messenger, as far as the user said so. What was
 * said of a conversation that has become a part of another holds for the whole, unless something
 * was said of the whole itself.
 */
public final class PeopleLinks {

  private final Map<PersonId, PersonTarget> people = new HashMap<>();
  private final Map<ConversationId, ConversationTarget> conversations = new HashMap<>();

  private PeopleLinks() {}

  /** Looks up who of the directory is linked. */
  public static PeopleLinks of(PeopleDirectory directory, Messenger messenger) {
    PeopleLinks links = new PeopleLinks();
    Decisions decisions = directory.decisions();
    Map<ConversationId, ConversationId> wholes = new HashMap<>();
    directory.joined().forEach(j -> wholes.put(j.part(), j.into()));
    for (Links.OfPerson link : decisions.links().people()) {
      if (link.target().messenger() == messenger) {
        directory
            .find(link.person())
            .ifPresent(human -> links.people.putIfAbsent(human.id(), link.target()));
      }
    }
    for (Links.OfConversation link : decisions.links().conversations()) {
      if (link.target().messenger() == messenger) {
        ConversationId whole = wholes.getOrDefault(link.conversation(), link.conversation());
        if (whole.equals(link.conversation())) {
          links.conversations.put(whole, link.target());
        } else {
          links.conversations.putIfAbsent(whole, link.target());
        }
      }
    }
    return links;
  }

  /** Who the person is. */
  public Optional<PersonTarget> of(Human human) {
    return Optional.ofNullable(people.get(human.id()));
  }

  /** Where a conversation of several people goes. */
  public Optional<ConversationTarget> of(ConversationId conversation) {
    return Optional.ofNullable(conversations.get(conversation));
  }

  /** How many of the vault's people are linked. */
  public int linkedPeople() {
    return people.size();
  }
}
