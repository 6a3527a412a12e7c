package org.decamp.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.people.DecisionBook;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PersonFinder;
import org.decamp.people.PersonReference;
import org.decamp.people.Sighting;

/**
 * Takes the user's word for who is who. Nothing is changed unless every reference is clear and the
 * word makes sense.
 */
public final class DecidePeople {

  private final OpenVault vault;
  private final PeopleDirectory directory;
  private final PersonFinder finder;
  private final DecisionBook book;

  /** Reads who is in the vault now; for one decision. */
  public DecidePeople(OpenVault vault) throws Problem {
    this.vault = vault;
    directory = PeopleDirectory.of(vault.reader());
    finder = new PersonFinder(directory);
    book = new DecisionBook(directory.decisions());
  }

  /**
   * These are one human being.
   *
   * @param references names or ids, two or more
   * @throws Problem.Usage if a reference is not clear, or a conversation would be left with one
   *     person who talks to themselves
   */
  public Decided merge(List<String> references) throws Problem {
    List<Human> people = new ArrayList<>();
    for (String reference : references) {
      Human human = finder.find(reference).human();
      if (!people.contains(human)) {
        people.add(human);
      }
    }
    if (people.size() > 1) {
      requireTwoSides(people);
    }
    List<Appearance> all =
        people.stream().flatMap(h -> h.sightings().stream()).map(Sighting::appearance).toList();
    return Decided.keep(
        vault,
        Decided.What.MERGE,
        people.size() > 1 ? book.merge(all) : book,
        people.stream().map(finder::reference).toList());
  }

  private void requireTwoSides(List<Human> people) throws Problem {
    Set<Appearance> together = new HashSet<>();
    people.forEach(h -> together.addAll(h.appearances()));
    Optional<Conversation> alone =
        people.stream()
            .flatMap(h -> h.sightings().stream())
            .map(Sighting::conversation)
            .filter(c -> c.kind() == ConversationKind.DIRECT && c.people().size() > 1)
            .filter(c ->
                c.people().stream()
                    .allMatch(p -> together.contains(new Appearance(c.id(), p.id()))))
            .findFirst();
    if (alone.isPresent()) {
      throw new Problem.Usage(
          "these people talk to each other in conversation "
              + ConversationList.of(vault.reader()).shortId(alone.get().id())
              + ", which has nobody else",
          "Leave out who is meant wrongly; decamp people list shows who is where.");
    }
  }

  /**
   * Takes back whatever was merged into one person.
   *
   * @throws Problem.Usage if nothing was
   */
  public Decided split(String reference) throws Problem {
    Human human = finder.find(reference).human();
    if (!human.merged()) {
      throw new Problem.Usage(
          "you have not merged this person with anybody",
          "To say that two are different people, name both: decamp people split A B");
    }
    Set<Appearance> all = new HashSet<>(human.appearances());
    directory.decisions().samePeople().stream()
        .flatMap(g -> g.appearances().stream())
        .filter(a -> directory.find(a).equals(Optional.of(human)))
        .forEach(all::add);
    return Decided.keep(
        vault, Decided.What.SPLIT, book.unmerge(all), List.of(finder.reference(human)));
  }

  /**
   * These are two people, whatever they look like.
   *
   * @throws Problem.Usage if a reference is not clear, or both mean the same appearance
   */
  public Decided split(String one, String other) throws Problem {
    PersonReference first = finder.find(one);
    PersonReference second = finder.find(other);
    Set<Appearance> left = new HashSet<>(first.appearances());
    Set<Appearance> right = new HashSet<>(second.appearances());
    if (left.equals(right)) {
      left = underThatName(first);
      right = underThatName(second);
    } else if (left.containsAll(right)) {
      left.removeAll(right);
    } else {
      right.removeAll(left);
    }
    if (left.isEmpty() || left.equals(right)) {
      throw new Problem.Usage(
          "both words mean the same person under the same name",
          "Name them by two names, or by ids of decamp people list.");
    }
    return Decided.keep(
        vault,
        Decided.What.SPLIT,
        book.split(left, right),
        List.of(finder.reference(first.human()), finder.reference(second.human())));
  }

  /** The appearances that bear exactly the name of the reference, if it was a name of theirs. */
  private static Set<Appearance> underThatName(PersonReference reference) {
    return reference
        .name()
        .map(name ->
            reference.sightings().stream()
                .filter(s -> s.person().names().contains(name))
                .filter(s -> !reference.human().givenName().equals(Optional.of(name)))
                .map(s -> under(s, name))
                .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private static Appearance under(Sighting sighting, PrivateText name) {
    return new Appearance(
        sighting.conversation().id(), PersonId.of(sighting.conversation().id(), name.value()));
  }

  /**
   * The user calls this person so.
   *
   * @param name the name; an empty one takes the given name back
   */
  public Decided rename(String reference, String name) throws Problem {
    Human human = finder.find(reference).human();
    return Decided.keep(
        vault,
        Decided.What.RENAME,
        book.rename(human.appearances(), new PrivateText(name.strip())),
        List.of(finder.reference(human)));
  }
}
