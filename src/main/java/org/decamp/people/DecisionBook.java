package org.decamp.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PrivateText;

/**
 * What the user decided so far, and what becomes of it with one more word: a later word outranks
 * earlier ones that contradict it. Immutable; always in {@link NormalForm}.
 */
public final class DecisionBook {

  private final Decisions decisions;

  /** Opens the book at what was decided before. */
  public DecisionBook(Decisions decisions) {
    this.decisions = NormalForm.of(decisions);
  }

  /** All that was decided. */
  public Decisions decisions() {
    return decisions;
  }

  /**
   * These are one human being. If several have a given name, that of the first one remains.
   *
   * @param appearances two or more
   */
  public DecisionBook merge(List<Appearance> appearances) {
    List<Decisions.SamePerson> same = new ArrayList<>(decisions.samePeople());
    same.add(new Decisions.SamePerson(appearances));
    List<Decisions.GivenName> names = new ArrayList<>(decisions.names());
    appearances.stream()
        .flatMap(a -> decisions.names().stream().filter(n -> n.person().equals(a)))
        .findFirst()
        .ifPresent(names::add);
    return with(same, decisions.differentPeople(), names);
  }

  /** Nobody of these is merged with anybody any more. */
  public DecisionBook unmerge(Set<Appearance> appearances) {
    return with(
        decisions.samePeople().stream()
            .map(g -> without(g, appearances))
            .flatMap(Optional::stream)
            .toList(),
        decisions.differentPeople(),
        decisions.names());
  }

  private static Optional<Decisions.SamePerson> without(
      Decisions.SamePerson group, Set<Appearance> leaving) {
    List<Appearance> rest = group.appearances().stream().filter(a -> !leaving.contains(a)).toList();
    return rest.size() > 1 ? Optional.of(new Decisions.SamePerson(rest)) : Optional.empty();
  }

  /**
   * These are two human beings. Where they were merged, the other ones leave and stay together.
   *
   * @param one somebody
   * @param other somebody else; shares nobody with {@code one}
   */
  public DecisionBook split(Set<Appearance> one, Set<Appearance> other) {
    List<Decisions.SamePerson> same = new ArrayList<>();
    for (Decisions.SamePerson group : decisions.samePeople()) {
      boolean shared =
          group.appearances().stream().anyMatch(one::contains)
              && group.appearances().stream().anyMatch(other::contains);
      if (shared) {
        without(group, other).ifPresent(same::add);
        Set<Appearance> others = new HashSet<>(group.appearances());
        others.removeIf(Predicate.not(other::contains));
        if (others.size() > 1) {
          same.add(new Decisions.SamePerson(List.copyOf(others)));
        }
      } else {
        same.add(group);
      }
    }
    List<Decisions.DifferentPeople> different = new ArrayList<>(decisions.differentPeople());
    one.stream()
        .sorted()
        .findFirst()
        .ifPresent(first ->
            other.stream()
                .sorted()
                .findFirst()
                .ifPresent(second -> different.add(new Decisions.DifferentPeople(first, second))));
    for (Appearance first : one) {
      other.stream()
          .filter(second -> second.conversation().equals(first.conversation()))
          .forEach(second -> different.add(new Decisions.DifferentPeople(first, second)));
    }
    return with(same, different, decisions.names());
  }

  /** The user calls them by that name; an empty name takes it back. */
  public DecisionBook rename(Set<Appearance> person, PrivateText name) {
    Set<Appearance> all = new HashSet<>(person);
    decisions.samePeople().stream()
        .filter(g -> g.appearances().stream().anyMatch(person::contains))
        .forEach(g -> all.addAll(g.appearances()));
    List<Decisions.GivenName> names = new ArrayList<>(decisions.names());
    names.removeIf(n -> all.contains(n.person()));
    if (!name.isEmpty()) {
      all.forEach(a -> names.add(new Decisions.GivenName(a, name)));
    }
    return with(decisions.samePeople(), decisions.differentPeople(), names);
  }

  private DecisionBook with(
      List<Decisions.SamePerson> same,
      List<Decisions.DifferentPeople> different,
      List<Decisions.GivenName> names) {
    return new DecisionBook(
        new Decisions(same, different, names, decisions.joined(), decisions.separate()));
  }

  /** The part continues the other conversation. */
  public DecisionBook join(ConversationId into, ConversationId part) {
    List<Decisions.Joined> joined = new ArrayList<>(decisions.joined());
    joined.add(new Decisions.Joined(into, part));
    return with(joined, decisions.separate());
  }

  /** The two do not belong together; if one was joined to the other it no longer is. */
  public DecisionBook separate(ConversationId one, ConversationId other) {
    List<Decisions.Joined> joined = new ArrayList<>(decisions.joined());
    joined.removeIf(j -> joins(j, one, other) || joins(j, other, one));
    List<Decisions.Separate> separate = new ArrayList<>(decisions.separate());
    separate.add(new Decisions.Separate(one, other));
    return with(joined, separate);
  }

  private static boolean joins(Decisions.Joined joined, ConversationId a, ConversationId b) {
    return joined.into().equals(a) && joined.part().equals(b);
  }

  private DecisionBook with(List<Decisions.Joined> joined, List<Decisions.Separate> separate) {
    return new DecisionBook(
        new Decisions(
            decisions.samePeople(),
            decisions.differentPeople(),
            decisions.names(),
            joined,
            separate));
  }
}
