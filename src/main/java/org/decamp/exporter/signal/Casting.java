package org.decamp.exporter.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.decamp.exporter.Wording;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.ChatFacts;
import org.decamp.exporter.signal.frame.Group;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.map.Actor;
import org.decamp.exporter.signal.map.Cast;
import org.decamp.exporter.signal.merge.BackupFacts;
import org.decamp.exporter.signal.merge.Roster;
import org.decamp.exporter.signal.merge.SignalMerge;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions;
import org.decamp.model.Messenger;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PeopleLinks;

/**
 * Decides by the user's word alone where each conversation goes ({@code signal-backup}, section 8).
 * Chats and contacts come into the backup only for what is asked here.
 */
final class Casting {

  private final PeopleDirectory directory;
  private final PeopleLinks links;
  private final BackupFacts facts;
  private final Roster roster;
  private final MadeUp madeUp;
  private final People people;
  private final Set<Long> originalChats = new HashSet<>();

  Casting(PeopleDirectory directory, SignalMerge merge, SignalSecrets secrets) {
    this.directory = directory;
    this.links = PeopleLinks.of(directory, Messenger.SIGNAL);
    this.facts = merge.facts();
    this.roster = merge.roster();
    this.madeUp = new MadeUp(directory, facts, secrets);
    this.people = new People(facts, roster, madeUp);
    facts.chats().forEach(chat -> originalChats.add(chat.id()));
  }

  /** Where the conversation goes. */
  Place place(Conversation conversation) {
    return switch (conversation.kind()) {
      case SELF -> goes(conversation, roster.owner(), Cast.Kind.TRANSCRIPT, Map.of());
      case DIRECT, ASSISTANT ->
          ownerKnown(conversation) ? direct(conversation) : nobody(conversation);
      case GROUP, BROADCAST ->
          ownerKnown(conversation) ? group(conversation) : nobody(conversation);
    };
  }

  private boolean ownerKnown(Conversation conversation) {
    return conversation.people().stream().anyMatch(Person::owner)
        || directory.owners().containsKey(conversation.product());
  }

  private Place nobody(Conversation conversation) {
    return stays(conversation, Place.Why.OWNER_UNKNOWN);
  }

  /** All names but the owner's are those of one human being, who may have changed theirs. */
  private Place direct(Conversation conversation) {
    Map<SignalPerson, Human> targets = new LinkedHashMap<>();
    for (Human human : others(conversation)) {
      target(human).ifPresent(target -> targets.putIfAbsent(target, human));
    }
    if (targets.isEmpty()) {
      return stays(conversation, Place.Why.NOT_LINKED);
    }
    if (targets.size() > 1) {
      return stays(conversation, Place.Why.SEVERAL);
    }
    Map.Entry<SignalPerson, Human> linked = targets.entrySet().iterator().next();
    SignalPerson target = linked.getKey();
    if (target instanceof SignalPerson.Transcript) {
      return goes(conversation, roster.owner(), Cast.Kind.TRANSCRIPT, Map.of());
    }
    Optional<Actor.Contact> contact = people.contact(linked.getValue(), conversation, target);
    if (contact.isEmpty()) {
      return stays(
          conversation,
          target instanceof SignalPerson.Phone
              ? Place.Why.IMPOSSIBLE_NUMBER
              : Place.Why.CONTACT_NOT_THERE);
    }
    Map<PersonId, Actor> actors = new HashMap<>();
    for (Person person : conversation.people()) {
      if (!person.owner()) {
        actors.put(person.id(), contact.get());
      }
    }
    return goes(conversation, contact.get().recipientId(), Cast.Kind.DIRECT, actors);
  }

  private Place group(Conversation conversation) {
    Optional<SignalConversation> target =
        links.of(conversation.id()).map(SignalConversation.class::cast);
    if (target.isEmpty()) {
      return stays(conversation, Place.Why.GROUP_NOT_LINKED);
    }
    return switch (target.get()) {
      case SignalConversation.Transcript _ ->
          goes(conversation, roster.owner(), Cast.Kind.TRANSCRIPT, Map.of());
      case SignalConversation.Group known -> {
        Optional<RecipientFacts> group = people.group(known);
        yield group.isEmpty()
            ? stays(conversation, Place.Why.GROUP_NOT_THERE)
            : withMembers(conversation, group.get().id(), members(conversation));
      }
      case SignalConversation.ReadOnly _ -> {
        Map<PersonId, Actor> members = members(conversation);
        yield members.isEmpty()
            ? stays(conversation, Place.Why.NO_MEMBER_LINKED)
            : withMembers(conversation, roster.recipient(madeUp(conversation, members)), members);
      }
    };
  }

  private Group madeUp(Conversation conversation, Map<PersonId, Actor> members) {
    return new Group(
        madeUp.groupKey(conversation),
        conversation.title().isEmpty()
            ? new PrivateText(Wording.service(conversation.product()) + " group")
            : conversation.title(),
        conversation.people().stream()
            .flatMap(person -> Optional.ofNullable(members.get(person.id())).stream())
            .flatMap(actor ->
                switch (actor) {
                  case Actor.Owner _ -> Stream.<Aci>of();
                  case Actor.Contact contact -> contact.aci().stream();
                })
            .distinct()
            .toList());
  }

  /** What the owner wrote went to somebody, or Signal would not show it as sent. */
  private Place withMembers(Conversation conversation, long group, Map<PersonId, Actor> members) {
    return members.isEmpty()
        ? stays(conversation, Place.Why.NO_MEMBER_LINKED)
        : goes(conversation, group, Cast.Kind.GROUP, members);
  }

  private Map<PersonId, Actor> members(Conversation conversation) {
    Map<PersonId, Actor> members = new HashMap<>();
    for (Person person : conversation.people()) {
      human(conversation, person)
          .filter(human -> !human.owner())
          .flatMap(
              human -> target(human).flatMap(target -> people.contact(human, conversation, target)))
          .ifPresent(contact -> members.put(person.id(), contact));
    }
    return members;
  }

  private Place goes(
      Conversation conversation, long recipient, Cast.Kind kind, Map<PersonId, Actor> others) {
    long chat = roster.chatWith(recipient);
    Actor.Owner owner = new Actor.Owner(roster.owner());
    Map<PersonId, Actor> actors = new HashMap<>(others);
    Map<PersonId, PrivateText> names = new HashMap<>();
    for (Person person : conversation.people()) {
      names.put(person.id(), person.name());
      if (person.owner()) {
        actors.put(person.id(), owner);
      }
    }
    List<Human> strangers =
        conversation.people().stream()
            .filter(person -> !actors.containsKey(person.id()))
            .flatMap(person -> human(conversation, person).stream())
            .distinct()
            .toList();
    return new Place.Goes(
        conversation,
        new Cast(chat, kind, owner, actors, names),
        strangers,
        !originalChats.contains(chat),
        facts.chats().stream().filter(c -> c.id() == chat).anyMatch(ChatFacts::disappearing));
  }

  private Place stays(Conversation conversation, Place.Why why) {
    return new Place.Stays(
        conversation,
        why,
        others(conversation).stream().filter(human -> target(human).isEmpty()).toList());
  }

  private List<Human> others(Conversation conversation) {
    List<Human> others = new ArrayList<>();
    for (Person person : conversation.people()) {
      human(conversation, person)
          .filter(human -> !human.owner() && !others.contains(human))
          .ifPresent(others::add);
    }
    return others;
  }

  private Optional<Human> human(Conversation conversation, Person person) {
    return directory.find(new Decisions.Appearance(conversation.id(), person.id()));
  }

  private Optional<SignalPerson> target(Human human) {
    return links.of(human).map(SignalPerson.class::cast);
  }
}
