package org.decamp.exporter.whatsapp.backup;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.EarlierIds;
import org.decamp.exporter.SafeText;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Messenger;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PersonTarget;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalPerson;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PeopleLinks;

/** Who is who, and by the user's word alone whose number is which. */
final class Cast {

  private static final PrivateText STRANGER = new PrivateText("Unknown person");

  private final PeopleDirectory directory;
  private final EarlierIds earlier;
  private final PeopleLinks links;

  Cast(PeopleDirectory directory) {
    this.directory = directory;
    this.earlier = new EarlierIds(directory);
    this.links = PeopleLinks.of(directory, Messenger.SIGNAL);
  }

  /** The ids of a conversation and of what became part of it. */
  EarlierIds earlier() {
    return earlier;
  }

  /** Somebody in a conversation, if anything is known of them. */
  Optional<Human> human(Conversation conversation, PersonId person) {
    return directory.find(new Appearance(conversation.id(), person));
  }

  /** What somebody is called in lines about what happened. */
  PrivateText name(Conversation conversation, PersonId person) {
    return human(conversation, person)
        .map(human -> SafeText.line(human.name()).strip())
        .filter(name -> !name.isEmpty())
        .map(PrivateText::new)
        .orElse(STRANGER);
  }

  /** Where a conversation goes. */
  Place place(Conversation conversation) {
    Set<Human> others = new LinkedHashSet<>();
    boolean owner = false;
    for (Person person : conversation.people()) {
      Optional<Human> human = human(conversation, person.id());
      owner |= human.filter(Human::owner).isPresent();
      human.filter(h -> !h.owner()).ifPresent(others::add);
    }
    if (conversation.kind() != ConversationKind.DIRECT) {
      return new Place.Stays(Place.Why.SEVERAL_PEOPLE);
    }
    if (!owner && others.size() > 1) {
      return new Place.Stays(Place.Why.OWNER_UNKNOWN);
    }
    if (others.size() != 1) {
      return new Place.Stays(Place.Why.SEVERAL_PEOPLE);
    }
    Human with = others.iterator().next();
    return digits(with)
        .<Place>map(digits -> new Place.Goes(with, digits))
        .orElse(new Place.Stays(Place.Why.NOT_LINKED));
  }

  private Optional<String> digits(Human human) {
    Optional<PersonTarget> target = links.of(human);
    return target.isPresent() && target.get() instanceof SignalPerson.Phone(long e164)
        ? Optional.of(String.valueOf(e164))
        : Optional.empty();
  }
}
