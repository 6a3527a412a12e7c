package org.decamp.vault.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/**
 * Shows people under the names that the user gave them, before those that exports know. A name
 * given to one appearance of a human being is shown at all of them.
 */
final class GivenNames {

  private final Map<ConversationId, List<Decisions.GivenName>> shown = new HashMap<>();

  /**
   * @param decisions what the user decided
   * @param joined what is shown as part of what
   */
  GivenNames(Decisions decisions, List<Decisions.Joined> joined) {
    Map<ConversationId, ConversationId> wholes = new HashMap<>();
    joined.forEach(j -> wholes.put(j.part(), j.into()));
    Map<Appearance, Set<Appearance>> together = new HashMap<>();
    if (!decisions.names().isEmpty()) {
      for (Decisions.SamePerson group : decisions.samePeople()) {
        Set<Appearance> all = new HashSet<>(group.appearances());
        group.appearances().forEach(a -> together.put(a, all));
      }
    }
    for (Decisions.GivenName given : decisions.names()) {
      for (Appearance appearance : together.getOrDefault(given.person(), Set.of(given.person()))) {
        ConversationId where = appearance.conversation();
        Decisions.GivenName here = new Decisions.GivenName(appearance, given.name());
        put(where, here);
        if (wholes.containsKey(where)) {
          put(wholes.getOrDefault(where, where), here);
        }
      }
    }
  }

  private void put(ConversationId where, Decisions.GivenName given) {
    shown.computeIfAbsent(where, _ -> new ArrayList<>()).add(given);
  }

  /** The conversation with the given names first. */
  Conversation in(Conversation conversation) {
    List<Decisions.GivenName> names = shown.getOrDefault(conversation.id(), List.of());
    if (names.isEmpty()) {
      return conversation;
    }
    List<Person> people = new ArrayList<>();
    for (Person person : conversation.people()) {
      Person named = person;
      for (Decisions.GivenName given : names) {
        if (means(given.person(), person)) {
          named = called(named, given.name());
        }
      }
      people.add(named);
    }
    return new Conversation(
        conversation.id(),
        conversation.product(),
        conversation.threadKey(),
        conversation.kind(),
        conversation.titles(),
        people,
        conversation.box(),
        conversation.stillParticipant(),
        conversation.image(),
        conversation.inviteLink(),
        conversation.messageCount(),
        conversation.first(),
        conversation.last());
  }

  /** Whether an appearance, which any of a person's names may have named, is that person. */
  private static boolean means(Appearance appearance, Person person) {
    return appearance.person().equals(person.id())
        || person.names().stream()
            .anyMatch(
                n -> PersonId.of(appearance.conversation(), n.value()).equals(appearance.person()));
  }

  private static Person called(Person person, PrivateText name) {
    List<PrivateText> names = new ArrayList<>(person.names());
    names.remove(name);
    names.addFirst(name);
    return new Person(
        person.id(),
        names,
        person.handle(),
        person.owner(),
        person.deletedAccount(),
        person.member());
  }
}
