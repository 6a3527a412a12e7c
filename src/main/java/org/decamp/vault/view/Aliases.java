package org.decamp.vault.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.model.PersonId;

/**
 * Which names of a conversation are one person.
 *
 * <p>Names that stand side by side in one export are different people, and so are those of which
 * the user said so; beyond that, evidence joins them, the strongest first, so that the result
 * depends on nothing but the set of it. The user's word joins whatever it names.
 */
public final class Aliases {

  /** Two names, the smaller id first. */
  public record Pair(PersonId one, PersonId other) implements Comparable<Pair> {

    /** The pair in order. */
    public static Pair of(PersonId a, PersonId b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair pair) {
      int first = one.compareTo(pair.one);
      return first != 0 ? first : other.compareTo(pair.other);
    }
  }

  private final Map<PersonId, TreeSet<PersonId>> classes = new HashMap<>();
  private final Map<PersonId, Set<Object>> exports = new HashMap<>();
  private final Set<Pair> different;

  /**
   * Begins with nobody being anybody else.
   *
   * @param exports who occurs in which export
   * @param different pairs of which the user said that they are two
   */
  public Aliases(Map<? extends Object, Set<PersonId>> exports, Set<Pair> different) {
    exports.forEach((export, people) ->
        people.forEach(
            person -> this.exports.computeIfAbsent(person, _ -> new HashSet<>()).add(export)));
    this.different = Set.copyOf(different);
  }

  /** Whether two names may be one person as far as their exports and the user's word go. */
  public boolean possible(PersonId a, PersonId b) {
    for (PersonId x : classOf(a)) {
      for (PersonId y : classOf(b)) {
        if (different.contains(Pair.of(x, y)) || together(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether any of some people may be one of others without being known as such. People of the same
   * exports are looked at together, so that the cost does not grow with the square of a group.
   */
  public boolean anyPossible(Collection<PersonId> some, Collection<PersonId> others) {
    Map<Set<Object>, Set<PersonId>> these = byExports(some);
    Map<Set<Object>, Set<PersonId>> those = byExports(others);
    return these.keySet().stream()
        .anyMatch(one ->
            those.keySet().stream()
                .filter(other -> Collections.disjoint(one, other))
                .anyMatch(other ->
                    anyPair(
                        these.getOrDefault(one, Set.of()), those.getOrDefault(other, Set.of()))));
  }

  /** Of people who share no export only the user's word keeps a pair apart: soon one is found. */
  private boolean anyPair(Set<PersonId> some, Set<PersonId> others) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(b -> possible(a, b)));
  }

  private Map<Set<Object>, Set<PersonId>> byExports(Collection<PersonId> people) {
    Map<Set<Object>, Set<PersonId>> byExports = new HashMap<>();
    for (PersonId person : people) {
      Set<PersonId> same = classOf(person);
      if (same.stream().allMatch(exports::containsKey)) {
        Set<Object> known = new HashSet<>();
        same.forEach(p -> known.addAll(exports.getOrDefault(p, Set.of())));
        byExports.computeIfAbsent(known, _ -> new TreeSet<>()).add(canonical(person));
      }
    }
    return byExports;
  }

  private boolean together(PersonId x, PersonId y) {
    Set<Object> ofX = exports.getOrDefault(x, Set.of());
    Set<Object> ofY = exports.getOrDefault(y, Set.of());
    // Of whom no export is known (vaults of the first format), nothing is concluded.
    return ofX.isEmpty() || ofY.isEmpty() || ofX.stream().anyMatch(ofY::contains);
  }

  /** Joins by the user's word. */
  public void decided(PersonId a, PersonId b) {
    if (classOf(a).stream()
        .noneMatch(x -> classOf(b).stream().anyMatch(y -> different.contains(Pair.of(x, y))))) {
      unite(a, b);
    }
  }

  /** Joins those of the people that may be one. */
  public void together(Collection<PersonId> people) {
    List<PersonId> sorted = people.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      for (int k = 0; k < i; k++) {
        evident(sorted.get(k), sorted.get(i));
      }
    }
  }

  /** Joins by what messages prove: how many each pair shares. */
  public void proven(Map<Pair, Integer> shared, int atLeast) {
    List<Pair> strongest = new ArrayList<>();
    shared.forEach((pair, count) -> {
      if (count >= atLeast) {
        strongest.add(pair);
      }
    });
    strongest.sort(
        Comparator.comparingInt((Pair p) -> -shared.getOrDefault(p, 0))
            .thenComparing(Comparator.naturalOrder()));
    strongest.forEach(pair -> evident(pair.one(), pair.other()));
  }

  private void evident(PersonId a, PersonId b) {
    if (!classOf(a).contains(b) && possible(a, b)) {
      unite(a, b);
    }
  }

  private void unite(PersonId a, PersonId b) {
    TreeSet<PersonId> union = new TreeSet<>(classOf(a));
    union.addAll(classOf(b));
    union.forEach(person -> classes.put(person, union));
  }

  private Set<PersonId> classOf(PersonId person) {
    TreeSet<PersonId> known = classes.get(person);
    return known == null ? Set.of(person) : known;
  }

  /** The id that stands for everybody who is that person: the smallest of them. */
  public PersonId canonical(PersonId person) {
    TreeSet<PersonId> known = classes.get(person);
    return known == null ? person : known.first();
  }

  /** Whether anybody is somebody else, too. */
  public boolean any() {
    return !classes.isEmpty();
  }
}
