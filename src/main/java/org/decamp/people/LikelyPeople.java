package org.decamp.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.model.ConversationId;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/**
 * Finds people of different conversations who may be one human being: their user names are equal or
 * their names look alike. Two who were seen in one conversation, or whom the user called different,
 * are never suggested together; neither are deleted accounts, which all have the same name, people
 * without one, and owners: whose export it is, the export or the user tells for each service.
 */
final class LikelyPeople {

  private final PeopleDirectory directory;
  private final DifferentHumans different;

  LikelyPeople(PeopleDirectory directory) {
    this.directory = directory;
    different = new DifferentHumans(directory);
  }

  List<Suggestion.OnePerson> find() {
    List<Suggestion.OnePerson> found = new ArrayList<>();
    Set<Set<PersonId>> suggested = new HashSet<>();
    Map<String, List<Human>> byHandle = new LinkedHashMap<>();
    Map<String, List<Human>> byName = new LinkedHashMap<>();
    for (Human human : directory.people().stream().filter(h -> !h.owner()).toList()) {
      human.handles().stream()
          .map(NameLikeness::key)
          .distinct()
          .forEach(key -> byHandle.computeIfAbsent(key, _ -> new ArrayList<>()).add(human));
      key(human).ifPresent(key -> byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(human));
    }
    for (List<Human> group : byHandle.values()) {
      for (List<Human> people : compatible(group)) {
        if (suggested.add(ids(people))) {
          found.add(new Suggestion.OnePerson(people, Suggestion.Likeness.SAME_HANDLE));
        }
      }
    }
    for (List<Human> group : byName.values()) {
      for (List<Human> people : compatible(group)) {
        if (suggested.add(ids(people))) {
          found.add(new Suggestion.OnePerson(people, likeness(people)));
        }
      }
    }
    return found;
  }

  private static Optional<String> key(Human human) {
    boolean nameless = human.deletedAccount() && human.otherNames().isEmpty();
    return nameless && human.givenName().isEmpty()
        ? Optional.empty()
        : Optional.of(NameLikeness.key(human.name())).filter(key -> !key.isEmpty());
  }

  private static Suggestion.Likeness likeness(List<Human> people) {
    PrivateText name = people.getFirst().name();
    return people.stream().allMatch(h -> h.name().equals(name))
        ? Suggestion.Likeness.SAME_NAME
        : Suggestion.Likeness.ALIKE_NAME;
  }

  private static Set<PersonId> ids(List<Human> people) {
    return people.stream().map(Human::id).collect(Collectors.toSet());
  }

  /** Parts a group into sets of people who can be one; those who stay alone are left out. */
  private List<List<Human>> compatible(List<Human> group) {
    List<Candidates> parts = new ArrayList<>();
    for (Human human : group) {
      Optional<Candidates> fitting = parts.stream().filter(p -> p.accepts(human)).findFirst();
      Candidates part = fitting.orElseGet(Candidates::new);
      if (fitting.isEmpty()) {
        parts.add(part);
      }
      part.add(human);
    }
    return parts.stream().map(p -> p.people).filter(p -> p.size() > 1).toList();
  }

  private final class Candidates {
    final List<Human> people = new ArrayList<>();
    private final Set<ConversationId> conversations = new HashSet<>();
    private final Set<PersonId> excluded = new HashSet<>();

    boolean accepts(Human human) {
      return !excluded.contains(human.id())
          && human.sightings().stream()
              .noneMatch(s -> conversations.contains(s.conversation().id()));
    }

    void add(Human human) {
      people.add(human);
      human.sightings().forEach(s -> conversations.add(s.conversation().id()));
      excluded.addAll(different.from(human));
    }
  }
}
