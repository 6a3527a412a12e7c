package org.decamp.vault.database;

import java.util.ArrayList;
import java.util.List;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/** Shows people under the names that the user gave them, before those that exports know. */
final class GivenNames {

  private GivenNames() {}

  /** The conversation with the given names first. */
  static Conversation in(Conversation conversation, Decisions decisions) {
    if (decisions.names().isEmpty()) {
      return conversation;
    }
    List<Person> people = new ArrayList<>();
    for (Person person : conversation.people()) {
      Person named = person;
      for (Decisions.GivenName given : decisions.names()) {
        if (means(given.person(), conversation.id(), person, decisions)) {
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
  private static boolean means(
      Appearance appearance, ConversationId conversation, Person person, Decisions decisions) {
    ConversationId where = appearance.conversation();
    boolean here =
        where.equals(conversation)
            || decisions.joined().contains(new Decisions.Joined(conversation, where));
    return here
        && (appearance.person().equals(person.id())
            || person.names().stream()
                .anyMatch(n -> PersonId.of(where, n.value()).equals(appearance.person())));
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
