package org.decamp.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.model.Box;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PersonId;
import org.decamp.people.Suggestion.Candidate;
import org.decamp.people.Suggestion.OneConversation;
import org.decamp.people.Suggestion.Sequence;

/**
 * Finds direct conversations that may continue another one: those of an encrypted download and of
 * the oldest layouts have no key of the service's own, only the other person's name to go by. An
 * encrypted download continues the ordinary conversation: every message is later than its last one
 * ({@code instagram-export}, section 5.1); it does not say of which service it is, so it is
 * compared with the conversations of all.
 */
final class LikelyConversations {

  /** How much two conversations may overlap: the clocks of two downloads, a chat on the turn. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final String ANY_SERVICE = "";

  private final PeopleDirectory directory;
  private final DifferentHumans different;
  private final List<Conversation> direct;
  private final Set<Set<ConversationId>> separate;

  LikelyConversations(PeopleDirectory directory) {
    this.directory = directory;
    different = new DifferentHumans(directory);
    List<String> withoutOwner = directory.withoutOwner();
    direct =
        directory.conversations().stream()
            .filter(c -> c.kind() == ConversationKind.DIRECT)
            .filter(c -> !withoutOwner.contains(c.product()))
            .toList();
    separate =
        directory.decisions().separate().stream()
            .map((Decisions.Separate s) -> Set.of(s.one(), s.other()))
            .collect(Collectors.toSet());
  }

  /**
   * Whether it stands by itself: not in an encrypted download, and with the service's own key,
   * which is of digits.
   */
  static boolean ordinary(Conversation conversation) {
    String key = conversation.threadKey().value();
    return conversation.box() != Box.ENCRYPTED
        && !key.isEmpty()
        && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  List<OneConversation> find() {
    Map<String, List<Conversation>> ordinary = new HashMap<>();
    for (Conversation conversation : direct) {
      if (ordinary(conversation)) {
        for (String other : others(conversation, List.of(conversation.product(), ANY_SERVICE))) {
          ordinary.computeIfAbsent(other, _ -> new ArrayList<>()).add(conversation);
        }
      }
    }
    List<OneConversation> found = new ArrayList<>();
    for (Conversation part : direct) {
      if (!ordinary(part)) {
        List<Candidate> candidates =
            others(part, services(part)).stream()
                .flatMap(o -> ordinary.getOrDefault(o, List.of()).stream())
                .distinct()
                .filter(c -> !separate.contains(Set.of(c.id(), part.id())))
                .filter(c -> !differentPeople(c, part))
                .map(c -> new Candidate(c, sequence(c, part)))
                .toList();
        if (!candidates.isEmpty()) {
          found.add(new OneConversation(part, candidates));
        }
      }
    }
    return contested(found);
  }

  /** Two parts that want to continue the same conversation may be two people of one name. */
  private static List<OneConversation> contested(List<OneConversation> found) {
    Set<ConversationId> wanted = new HashSet<>();
    Set<ConversationId> contested = new HashSet<>();
    found.stream()
        .filter(OneConversation::clear)
        .map(o -> o.candidates().getFirst().into().id())
        .filter(id -> !wanted.add(id))
        .forEach(contested::add);
    return found.stream()
        .map(o ->
            o.clear() && contested.contains(o.candidates().getFirst().into().id())
                ? new OneConversation(
                    o.part(),
                    List.of(new Candidate(o.candidates().getFirst().into(), Sequence.CONTESTED)))
                : o)
        .toList();
  }

  private static List<String> services(Conversation part) {
    return List.of(part.box() == Box.ENCRYPTED ? ANY_SERVICE : part.product());
  }

  private static Sequence sequence(Conversation into, Conversation part) {
    if (into.last().isEmpty() || part.last().isEmpty()) {
      return Sequence.CONTINUES;
    }
    if (!part.first().orElseThrow().isBefore(into.last().get().minus(OVERLAP))) {
      return Sequence.CONTINUES;
    }
    return part.last().get().isAfter(into.first().orElseThrow().plus(OVERLAP))
        ? Sequence.OVERLAPS
        : Sequence.PRECEDES;
  }

  private boolean differentPeople(Conversation one, Conversation other) {
    Set<PersonId> there = people(other).map(Human::id).collect(Collectors.toSet());
    return people(one).anyMatch(h -> !Collections.disjoint(different.from(h), there));
  }

  private Stream<Human> people(Conversation conversation) {
    return conversation.people().stream()
        .filter(p -> !p.owner())
        .flatMap(p -> directory.find(new Appearance(conversation.id(), p.id())).stream());
  }

  /**
   * What the other person is known by there: what alike names have in common, and who the user says
   * they are. Deleted accounts all have the same name, which proves nothing.
   */
  private Set<String> others(Conversation conversation, List<String> services) {
    Stream<String> names =
        conversation.people().stream()
            .filter(p -> !p.owner())
            .filter(p -> !p.deletedAccount() || p.names().size() > 1)
            .flatMap(p -> p.names().stream())
            .map(NameLikeness::key)
            .filter(k -> !k.isEmpty())
            .flatMap(k -> services.stream().map(s -> "name\n" + s + '\n' + k));
    Stream<String> humans =
        people(conversation)
            .filter(Human::merged)
            .flatMap(h -> services.stream().map(s -> "human\n" + s + '\n' + h.id().value()));
    return Stream.concat(names, humans).collect(Collectors.toUnmodifiableSet());
  }
}
