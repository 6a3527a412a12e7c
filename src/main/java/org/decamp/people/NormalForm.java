package org.decamp.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.Messenger;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which decisions are written down, so that equal decisions are equal records.
 *
 * <ul>
 *   <li>People who are the same stand in one group: groups that share somebody become one. Each is
 *       sorted and has at least two appearances.
 *   <li>A pair of different people has the smaller one first. A pair inside a group is gone:
 *       whoever says "different" later takes them out of the group ({@link DecisionBook#split}).
 *   <li>A given name stands where it was given, so that whoever leaves a group leaves with their
 *       own. Of several in one group the last one holds and replaces the others.
 *   <li>A part stands once, with the conversation in which it is finally shown: a part of a part is
 *       a part of the whole. If the parts run in a circle, the last word is kept and the one that
 *       it contradicts is gone.
 *   <li>A pair of separate conversations has the smaller one first. A pair that is joined is gone.
 *   <li>A link of a person stands at every appearance of a group, one for each messenger; so does
 *       one of a conversation. Of several the last one holds.
 * </ul>
 *
 * Normalising twice changes nothing, and the order of decisions that do not contradict each other
 * does not matter.
 */
public final class NormalForm {

  private final Map<Appearance, SortedSet<Appearance>> groups = new HashMap<>();
  private final SortedMap<Appearance, PrivateText> names = new TreeMap<>();
  private final SortedMap<ConversationId, ConversationId> wholes = new TreeMap<>();

  private NormalForm() {}

  /** Writes the decisions down in normal form. */
  public static Decisions of(Decisions decisions) {
    NormalForm form = new NormalForm();
    decisions.samePeople().forEach(g -> form.group(g.appearances()));
    decisions.names().forEach(form::name);
    decisions.joined().forEach(form::join);
    return new Decisions(
        form.samePeople(),
        form.different(decisions.differentPeople()),
        form.names.entrySet().stream()
            .map(e -> new Decisions.GivenName(e.getKey(), e.getValue()))
            .toList(),
        form.joined(),
        form.separate(decisions.separate()),
        form.links(decisions.links()));
  }

  private void group(Collection<Appearance> appearances) {
    SortedSet<Appearance> all = new TreeSet<>(appearances);
    appearances.forEach(a -> all.addAll(groups.getOrDefault(a, new TreeSet<>())));
    all.forEach(a -> groups.put(a, all));
  }

  private void name(Decisions.GivenName given) {
    groups
        .getOrDefault(given.person(), new TreeSet<>())
        .forEach(a -> names.replace(a, given.name()));
    names.put(given.person(), given.name());
  }

  private void join(Decisions.Joined joined) {
    if (joined.into().equals(joined.part())) {
      return;
    }
    cutTheWayBack(joined);
    wholes.put(joined.part(), joined.into());
  }

  /** If what is kept is itself shown in the part, the earlier word that says so is gone. */
  private void cutTheWayBack(Decisions.Joined joined) {
    ConversationId at = joined.into();
    @Nullable ConversationId next = wholes.get(at);
    while (next != null && !next.equals(joined.part())) {
      at = next;
      next = wholes.get(at);
    }
    if (next != null) {
      wholes.remove(at);
    }
  }

  private ConversationId whole(ConversationId id) {
    ConversationId whole = id;
    @Nullable ConversationId next = wholes.get(whole);
    while (next != null) {
      whole = next;
      next = wholes.get(whole);
    }
    return whole;
  }

  private List<Decisions.SamePerson> samePeople() {
    Set<Appearance> done = new HashSet<>();
    List<Decisions.SamePerson> all = new ArrayList<>();
    for (Appearance appearance : new TreeSet<>(groups.keySet())) {
      SortedSet<Appearance> group = groups.getOrDefault(appearance, new TreeSet<>());
      if (group.size() > 1 && done.add(group.first())) {
        all.add(new Decisions.SamePerson(List.copyOf(group)));
      }
    }
    return all;
  }

  private List<Decisions.DifferentPeople> different(List<Decisions.DifferentPeople> pairs) {
    return pairs.stream()
        .filter(p -> !p.one().equals(p.other()))
        .filter(p -> !groups.getOrDefault(p.one(), new TreeSet<>()).contains(p.other()))
        .map(p -> new Pair<>(p.one(), p.other()))
        .map(Pair::inOrder)
        .distinct()
        .sorted()
        .map(p -> new Decisions.DifferentPeople(p.one(), p.other()))
        .toList();
  }

  private List<Decisions.Joined> joined() {
    return wholes.keySet().stream()
        .map(part -> new Decisions.Joined(whole(part), part))
        .sorted(Comparator.comparing(Decisions.Joined::into).thenComparing(Decisions.Joined::part))
        .toList();
  }

  private List<Decisions.Separate> separate(List<Decisions.Separate> pairs) {
    return pairs.stream()
        .filter(p -> !whole(p.one()).equals(whole(p.other())))
        .map(p -> new Pair<>(p.one(), p.other()))
        .map(Pair::inOrder)
        .distinct()
        .sorted()
        .map(p -> new Decisions.Separate(p.one(), p.other()))
        .toList();
  }

  private Links links(Links links) {
    SortedMap<Place<Appearance>, Links.OfPerson> people = new TreeMap<>();
    for (Links.OfPerson link : links.people()) {
      for (Appearance one :
          groups.getOrDefault(link.person(), new TreeSet<>(Set.of(link.person())))) {
        people.put(
            new Place<>(one, link.target().messenger()), new Links.OfPerson(one, link.target()));
      }
    }
    SortedMap<Place<ConversationId>, Links.OfConversation> conversations = new TreeMap<>();
    links
        .conversations()
        .forEach(link ->
            conversations.put(new Place<>(link.conversation(), link.target().messenger()), link));
    return new Links(List.copyOf(people.values()), List.copyOf(conversations.values()));
  }

  /** What one link is about. */
  private record Place<T extends Comparable<T>>(T what, Messenger messenger)
      implements Comparable<Place<T>> {
    @Override
    public int compareTo(Place<T> that) {
      int byWhat = what.compareTo(that.what);
      return byWhat != 0 ? byWhat : messenger.compareTo(that.messenger);
    }
  }

  private record Pair<T extends Comparable<T>>(T one, T other) implements Comparable<Pair<T>> {

    Pair<T> inOrder() {
      return one.compareTo(other) <= 0 ? this : new Pair<>(/* one= */ other, /* other= */ one);
    }

    @Override
    public int compareTo(Pair<T> that) {
      int byOne = one.compareTo(that.one);
      return byOne != 0 ? byOne : other.compareTo(that.other);
    }
  }
}
