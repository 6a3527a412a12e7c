package org.decamp.exporter.telegramjson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.SafeText;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;

/**
 * Who is who in the document, and which chat is which. People are one where the user or the vault
 * says so; equal names alone make nobody one. The owner is one on all services.
 */
final class Roster {

  private static final PrivateText STRANGER = new PrivateText("Unknown person");
  private static final PrivateText NO_TITLE = new PrivateText("Unnamed conversation");
  private static final PrivateText ME = new PrivateText("Me");

  private final PeopleDirectory directory;
  private final UniqueNumbers numbers = new UniqueNumbers();
  private final UniqueNames names = new UniqueNames();
  private final Identity owner;
  private final Map<PersonId, Identity> humans = new HashMap<>();
  private final Map<Appearance, Identity> met = new HashMap<>();
  private final Map<ConversationId, Chat> chats = new HashMap<>();

  /**
   * @param conversations those of the document, in its order
   */
  Roster(PeopleDirectory directory, List<Conversation> conversations) {
    this.directory = directory;
    Map<PersonId, Human> others = new LinkedHashMap<>();
    for (Conversation conversation : conversations) {
      others.putAll(others(conversation));
    }
    Optional<Human> self = directory.people().stream().filter(Human::owner).findFirst();
    PrivateText ownName = self.map(human -> shown(human.name(), ME)).orElse(ME);
    names.wanted(ownName);
    others.values().forEach(human -> names.wanted(shown(human.name(), STRANGER)));
    conversations.stream()
        .filter(this::named)
        .forEach(c -> names.wanted(shown(c.title(), NO_TITLE)));
    owner =
        new Identity(
            numbers.of(self.map(human -> human.id().value()).orElse("0000000000001")),
            names.give(ownName));
    others.forEach((id, human) ->
        humans.put(
            id, new Identity(numbers.of(id.value()), names.give(shown(human.name(), STRANGER)))));
    Set<Long> taken = new HashSet<>();
    conversations.forEach(c -> chats.put(c.id(), chat(c, taken)));
  }

  private static PrivateText shown(PrivateText name, PrivateText instead) {
    return name.value().isBlank() ? instead : SafeText.of(name.value());
  }

  /** Whether the conversation goes by a name of its own, not by that of a person. */
  private boolean named(Conversation conversation) {
    return switch (conversation.kind()) {
      case SELF -> false;
      case GROUP, BROADCAST -> true;
      case DIRECT, ASSISTANT -> others(conversation).size() != 1;
    };
  }

  private Map<PersonId, Human> others(Conversation conversation) {
    Map<PersonId, Human> others = new LinkedHashMap<>();
    for (Person person : conversation.people()) {
      human(conversation.id(), person.id())
          .filter(human -> !human.owner())
          .ifPresent(human -> others.put(human.id(), human));
    }
    return others;
  }

  private Chat chat(Conversation conversation, Set<Long> taken) {
    Optional<Identity> with =
        named(conversation)
            ? Optional.empty()
            : Optional.of(
                conversation.kind() == ConversationKind.SELF
                    ? owner
                    : Objects.requireNonNull(
                        humans.get(others(conversation).keySet().iterator().next())));
    Chat.Type type =
        switch (conversation.kind()) {
          case SELF -> Chat.Type.SAVED;
          case DIRECT, ASSISTANT -> Chat.Type.PERSONAL;
          case GROUP, BROADCAST -> Chat.Type.GROUP;
        };
    long number =
        with.map(Identity::number)
            .filter(taken::add)
            .orElseGet(() -> numbers.of(conversation.id().value()));
    return new Chat(
        number,
        type,
        with.map(Identity::name).orElseGet(() -> names.give(shown(conversation.title(), NO_TITLE))),
        with);
  }

  private Optional<Human> human(ConversationId conversation, PersonId person) {
    return directory.find(new Appearance(conversation, person));
  }

  /** Whose vault it is. */
  Identity owner() {
    return owner;
  }

  /** Somebody in a conversation, also one whom its list of people lacks. */
  Identity person(ConversationId conversation, PersonId person) {
    return met.computeIfAbsent(
        new Appearance(conversation, person),
        appearance ->
            directory
                .find(appearance)
                .flatMap(this::known)
                .orElseGet(() -> new Identity(numbers.of(person.value()), names.give(STRANGER))));
  }

  private Optional<Identity> known(Human human) {
    return human.owner() ? Optional.of(owner) : Optional.ofNullable(humans.get(human.id()));
  }

  /** The chat that a conversation becomes. */
  Chat chat(ConversationId conversation) {
    return Objects.requireNonNull(chats.get(conversation));
  }

  /** Whether the conversation does not tell who of them is the owner. */
  boolean withoutOwner(Conversation conversation) {
    return conversation.people().stream().noneMatch(Person::owner)
        && !directory.owners().containsKey(conversation.product());
  }

  /** How many names more than one person or group goes by. */
  long sharedNames() {
    return names.shared();
  }
}
