package org.decamp.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationTarget;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.Messenger;
import org.decamp.model.PersonTarget;
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
   * These are one human being. If several have a given name or a link, those of the first one
   * remain.
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
    List<Links.OfPerson> links = new ArrayList<>(decisions.links().people());
    for (Appearance appearance : appearances.reversed()) {
      decisions.links().people().stream()
          .filter(link -> link.person().equals(appearance))
          .forEach(links::add);
    }
    return with(same, decisions.differentPeople(), names)
        .with(new Links(links, decisions.links().conversations()));
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
    Set<Appearance> all = withTheSame(person);
    List<Decisions.GivenName> names = new ArrayList<>(decisions.names());
    names.removeIf(n -> all.contains(n.person()));
    if (!name.isEmpty()) {
      all.forEach(a -> names.add(new Decisions.GivenName(a, name)));
    }
    return with(decisions.samePeople(), decisions.differentPeople(), names);
  }

  private Set<Appearance> withTheSame(Set<Appearance> person) {
    Set<Appearance> all = new HashSet<>(person);
    decisions.samePeople().stream()
        .filter(g -> g.appearances().stream().anyMatch(person::contains))
        .forEach(g -> all.addAll(g.appearances()));
    return all;
  }

  private DecisionBook with(
      List<Decisions.SamePerson> same,
      List<Decisions.DifferentPeople> different,
      List<Decisions.GivenName> names) {
    return new DecisionBook(
        new Decisions(
            same, different, names, decisions.joined(), decisions.separate(), decisions.links()));
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
            separate,
            decisions.links()));
  }

  /** That is who they are in that messenger. */
  public DecisionBook link(Set<Appearance> person, PersonTarget target) {
    DecisionBook without = unlink(person, target.messenger());
    List<Links.OfPerson> people = new ArrayList<>(without.decisions.links().people());
    person.forEach(a -> people.add(new Links.OfPerson(a, target)));
    return without.with(new Links(people, decisions.links().conversations()));
  }

  /** Nobody knows who they are in that messenger. */
  public DecisionBook unlink(Set<Appearance> person, Messenger messenger) {
    Set<Appearance> all = withTheSame(person);
    return with(
        new Links(
            decisions.links().people().stream()
                .filter(l -> !all.contains(l.person()) || l.target().messenger() != messenger)
                .toList(),
            decisions.links().conversations()));
  }

  /** That is where the conversation goes in that messenger. */
  public DecisionBook link(ConversationId conversation, ConversationTarget target) {
    return link(List.of(conversation), target);
  }

  /** That is where the conversations go in that messenger. */
  public DecisionBook link(List<ConversationId> conversations, ConversationTarget target) {
    List<Links.OfConversation> all = new ArrayList<>(decisions.links().conversations());
    conversations.forEach(c -> all.add(new Links.OfConversation(c, target)));
    return with(new Links(decisions.links().people(), all));
  }

  /** Where these conversations go in that messenger is not decided. */
  public DecisionBook unlinkConversations(Set<ConversationId> conversations, Messenger messenger) {
    return with(
        new Links(
            decisions.links().people(),
            decisions.links().conversations().stream()
                .filter(l ->
                    !conversations.contains(l.conversation())
                        || l.target().messenger() != messenger)
                .toList()));
  }

  private DecisionBook with(Links links) {
    return new DecisionBook(
        new Decisions(
            decisions.samePeople(),
            decisions.differentPeople(),
            decisions.names(),
            decisions.joined(),
            decisions.separate(),
            links));
  }
}
