package org.decamp.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;

/**
 * How the decisions of a user change what a vault in memory shows: parts are shown inside the
 * conversation that they continue, people of one conversation who are one are one, and given names
 * come first.
 */
final class DecidedView {

  private final Decisions decisions;

  DecidedView(Decisions decisions) {
    this.decisions = decisions;
  }

  boolean isPart(ConversationId id) {
    return decisions.joined().stream().anyMatch(j -> j.part().equals(id));
  }

  List<ConversationId> parts(ConversationId into) {
    return decisions.joined().stream()
        .filter(j -> j.into().equals(into))
        .map(Decisions.Joined::part)
        .toList();
  }

  /** As which person each person of the conversation and its parts is shown. */
  Map<PersonId, PersonId> shownAs(Conversation into, List<Conversation> parts) {
    Map<PersonId, PersonId> shown = new LinkedHashMap<>();
    Map<PrivateText, PersonId> byName = new HashMap<>();
    Map<Decisions.SamePerson, PersonId> byGroup = new HashMap<>();
    for (Conversation conversation : all(into, parts)) {
      for (Person person : conversation.people()) {
        Optional<Decisions.SamePerson> group = group(conversation.id(), person.id());
        PersonId as = byName.getOrDefault(person.name(), person.id());
        if (group.isPresent()) {
          as = byGroup.computeIfAbsent(group.get(), new AlwaysThis(as)::of);
        }
        byName.put(person.name(), as);
        shown.put(person.id(), as);
      }
    }
    return shown;
  }

  private record AlwaysThis(PersonId id) {
    PersonId of(Decisions.SamePerson group) {
      return id;
    }
  }

  private Optional<Decisions.SamePerson> group(ConversationId conversation, PersonId person) {
    return decisions.samePeople().stream()
        .filter(g -> g.appearances().contains(new Decisions.Appearance(conversation, person)))
        .findFirst();
  }

  private static List<Conversation> all(Conversation into, List<Conversation> parts) {
    return Stream.concat(Stream.of(into), parts.stream()).toList();
  }

  Conversation show(Conversation into, List<Conversation> parts, PrivateText owner) {
    Map<PersonId, PersonId> shownAs = shownAs(into, parts);
    Map<PersonId, Person> people = new LinkedHashMap<>();
    Map<PersonId, SequencedSet<PrivateText>> names = new HashMap<>();
    for (Conversation conversation : all(into, parts)) {
      for (Person person : conversation.people()) {
        PersonId as = shownAs.getOrDefault(person.id(), person.id());
        people.putIfAbsent(as, person);
        SequencedSet<PrivateText> history = names.computeIfAbsent(as, _ -> new LinkedHashSet<>());
        history.addAll(person.names());
        given(conversation.id(), person.id()).ifPresent(history::addFirst);
      }
    }
    return new Conversation(
        into.id(),
        into.product(),
        into.threadKey(),
        into.kind(),
        into.titles(),
        people.entrySet().stream()
            .map(e ->
                person(e.getKey(), e.getValue(), new ArrayList<>(names.get(e.getKey())), owner))
            .toList(),
        into.box(),
        into.stillParticipant(),
        into.image(),
        into.inviteLink(),
        all(into, parts).stream().mapToLong(Conversation::messageCount).sum(),
        all(into, parts).stream()
            .flatMap(c -> c.first().stream())
            .min(Comparator.<Instant>naturalOrder()),
        all(into, parts).stream()
            .flatMap(c -> c.last().stream())
            .max(Comparator.<Instant>naturalOrder()));
  }

  private Optional<PrivateText> given(ConversationId conversation, PersonId person) {
    return decisions.names().stream()
        .filter(n -> n.person().equals(new Decisions.Appearance(conversation, person)))
        .map(Decisions.GivenName::name)
        .reduce((_, later) -> later);
  }

  private static Person person(
      PersonId id, Person person, List<PrivateText> names, PrivateText owner) {
    return new Person(
        id,
        names,
        person.handle(),
        person.owner() || (!owner.isEmpty() && names.contains(owner)),
        person.deletedAccount(),
        person.member());
  }

  /** The message with everybody in it shown as decided. */
  static Message by(Map<PersonId, PersonId> shownAs, Message message) {
    return new Message(
        message.id(),
        shownAs.getOrDefault(message.sender(), message.sender()),
        message.sentAt(),
        message.precision(),
        message.contents(),
        message.reactions().stream()
            .map(r -> new Reaction(shownAs.getOrDefault(r.actor(), r.actor()), r.emoji(), r.at()))
            .toList(),
        message.provenance());
  }
}
