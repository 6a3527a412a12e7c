package org.decamp.exporter.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;

/**
 * The people of one conversation under their pseudonyms, and the conversation under an id that does
 * not follow from a name. Ids follow from pseudonyms as they else do from names.
 */
final class Cast {

  private static final int KEY_BYTES = 16;

  private final Conversation original;
  private final PeopleDirectory people;
  private final Pseudonyms pseudonyms;
  private final PrivateText threadKey;
  private final ConversationId id;
  private final Set<PersonId> owners = new HashSet<>();
  private final Map<PersonId, PersonId> ids = new HashMap<>();
  private final Map<PersonId, Person> listed = new LinkedHashMap<>();

  Cast(Conversation original, PeopleDirectory people, Pseudonyms pseudonyms) {
    this.original = original;
    this.people = people;
    this.pseudonyms = pseudonyms;
    byte[] key = pseudonyms.key().derive("conversation", original.id().value());
    threadKey = new PrivateText(HexFormat.of().formatHex(Arrays.copyOf(key, KEY_BYTES)));
    id = ConversationId.of(original.product(), threadKey.value());
    for (Person person : original.people()) {
      Person shown = shown(person);
      ids.put(person.id(), shown.id());
      if (person.owner()) {
        owners.add(person.id());
      }
      listed.merge(shown.id(), shown, Cast::both);
    }
  }

  private Person shown(Person person) {
    List<PrivateText> names = person.owner() ? person.names() : List.of(pseudonym(person));
    return new Person(
        PersonId.of(id, names.getFirst().value()),
        names,
        person.owner() ? person.handle() : Optional.empty(),
        person.owner(),
        person.deletedAccount(),
        person.member());
  }

  private static Person both(Person one, Person other) {
    return new Person(
        one.id(),
        one.names(),
        one.handle(),
        one.owner() || other.owner(),
        one.deletedAccount() && other.deletedAccount(),
        one.member() || other.member());
  }

  /** The pseudonym of somebody in the list of people who is not the owner. */
  PrivateText pseudonym(Person person) {
    Appearance appearance = new Appearance(original.id(), person.id());
    return people
        .find(appearance)
        .filter(human -> !human.owner())
        .map(pseudonyms::of)
        .orElseGet(() -> pseudonyms.ofUnlisted(appearance));
  }

  /** The id of the conversation. */
  ConversationId id() {
    return id;
  }

  /** The conversation as the vault has it. */
  Conversation original() {
    return original;
  }

  /** The id of somebody, listed or not. */
  PersonId id(PersonId person) {
    return ids.computeIfAbsent(
        person,
        stranger ->
            PersonId.of(
                id, pseudonyms.ofUnlisted(new Appearance(original.id(), stranger)).value()));
  }

  /** Whether somebody is the owner. */
  boolean owner(PersonId person) {
    return owners.contains(person);
  }

  /** The conversation without picture and invitation, its titles without names. */
  Conversation shown(NameFilter filter) {
    return new Conversation(
        id,
        original.product(),
        threadKey,
        original.kind(),
        titles(filter),
        List.copyOf(listed.values()),
        original.box(),
        original.stillParticipant(),
        Optional.empty(),
        Optional.empty(),
        original.messageCount(),
        original.first(),
        original.last());
  }

  /** A conversation of two goes by the other's name, whatever it is or was. */
  private List<PrivateText> titles(NameFilter filter) {
    if (original.titles().isEmpty()) {
      return List.of();
    }
    List<Person> others = listed.values().stream().filter(p -> !p.owner()).toList();
    if (personal(original)) {
      return others.stream().limit(1).map(Person::name).toList();
    }
    List<PrivateText> titles = new ArrayList<>();
    original.titles().stream().map(filter::filter).distinct().forEach(titles::add);
    return titles;
  }

  /** Whether titles of a conversation are names of the person on the other side. */
  static boolean personal(Conversation conversation) {
    return switch (conversation.kind()) {
      case DIRECT, ASSISTANT -> true;
      case GROUP, SELF, BROADCAST -> false;
    };
  }
}
