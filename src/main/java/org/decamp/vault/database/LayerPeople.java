package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decamp.model.ConversationId;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.vault.view.Aliases;

/**
 * The people of all layers that make up one conversation, under the ids that their names give them
 * in it.
 */
final class LayerPeople {

  /** A name and when it held: the age of the newest export with it, then of its newest file. */
  private record Held(PrivateText name, int export, long seen, int position) {}

  /** What one layer says of a person. */
  private record Facts(
      Optional<Integer> position,
      Optional<PrivateText> handle,
      boolean deleted,
      boolean member,
      long seen,
      List<Held> names) {}

  private final Database database;
  private final ConversationId host;
  private final Map<Long, Map<PersonId, PersonId>> ids = new HashMap<>();
  private final Map<PersonId, List<Facts>> facts = new TreeMap<>();
  private final Map<Long, Set<PersonId>> exports = new HashMap<>();

  LayerPeople(Database database, ConversationId host) {
    this.database = database;
    this.host = host;
  }

  /**
   * Takes up a layer.
   *
   * @param ages how old the exports are, greater for newer ones
   */
  void add(
      long layer,
      ConversationId conversation,
      Map<Long, Set<Integer>> appearances,
      Map<Long, Integer> ages)
      throws SQLException {
    Map<PersonId, PersonId> here = new HashMap<>();
    ids.put(layer, here);
    Map<Integer, PersonId> byNumber = new HashMap<>();
    PreparedStatement query =
        database.statement(
            "SELECT number, id, position, handle, deleted, member, seen_at FROM person"
                + " WHERE conversation = ? ORDER BY number");
    query.setLong(1, layer);
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        int number = rows.getInt(1);
        int age =
            appearances.entrySet().stream()
                .filter(e -> e.getValue().contains(number))
                .mapToInt(e -> ages.getOrDefault(e.getKey(), -1))
                .max()
                .orElse(-1);
        List<Held> names = names(layer, number, age);
        PersonId id = new PersonId(rows.getString(2));
        PersonId mapped =
            conversation.equals(host) || names.isEmpty()
                ? id
                : PersonId.of(host, names.getFirst().name().value());
        here.put(id, mapped);
        byNumber.put(number, mapped);
        int position = rows.getInt(3);
        Optional<Integer> place = rows.wasNull() ? Optional.empty() : Optional.of(position);
        facts
            .computeIfAbsent(mapped, _ -> new ArrayList<>())
            .add(
                new Facts(
                    place,
                    Optional.ofNullable(rows.getString(4)).map(PrivateText::new),
                    rows.getInt(5) != 0,
                    rows.getInt(6) != 0,
                    rows.getLong(7),
                    names));
      }
    }
    appearances.forEach((export, numbers) ->
        numbers.stream()
            .filter(byNumber::containsKey)
            .forEach(n ->
                exports
                    .computeIfAbsent(export, _ -> new HashSet<>())
                    .add(byNumber.getOrDefault(n, new PersonId("0".repeat(16))))));
  }

  private List<Held> names(long layer, int number, int age) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT name, seen_at, position FROM person_name WHERE conversation = ?"
                + " AND number = ? ORDER BY seen_at DESC, position, name");
    query.setLong(1, layer);
    query.setInt(2, number);
    List<Held> names = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        names.add(
            new Held(new PrivateText(rows.getString(1)), age, rows.getLong(2), rows.getInt(3)));
      }
    }
    return names;
  }

  /** The id under which the conversation knows somebody of a layer. */
  PersonId mapped(long layer, PersonId person) {
    return ids.getOrDefault(layer, Map.of()).getOrDefault(person, person);
  }

  /** Who occurs in which export. */
  Map<Long, Set<PersonId>> exports() {
    return exports;
  }

  Set<PersonId> all() {
    return facts.keySet();
  }

  boolean deleted(PersonId person) {
    return facts.getOrDefault(person, List.of()).stream().anyMatch(Facts::deleted);
  }

  /** Those whose account was deleted when an export was made. */
  List<PersonId> deleted() {
    return all().stream().filter(this::deleted).toList();
  }

  /** All others. */
  List<PersonId> named() {
    return all().stream().filter(p -> !deleted(p)).toList();
  }

  /** Those who go by one of the names. */
  Set<PersonId> named(Set<PrivateText> names) {
    Set<PersonId> found = new TreeSet<>();
    facts.forEach((id, versions) -> {
      if (versions.stream()
          .flatMap(v -> v.names().stream())
          .anyMatch(n -> names.contains(n.name()))) found.add(id);
    });
    return found;
  }

  /** People of whom a source itself says that they had a name that somebody else has, too. */
  List<Set<PersonId>> namesakes() {
    List<Set<PersonId>> same = new ArrayList<>();
    facts.forEach((id, versions) ->
        versions.stream()
            .flatMap(v -> v.names().stream())
            .map(n -> PersonId.of(host, n.name().value()))
            .filter(other -> !other.equals(id) && facts.containsKey(other))
            .forEach(other -> same.add(Set.of(id, other))));
    return same;
  }

  /** The people as the view shows them, in order. */
  List<Person> joined(Aliases aliases) {
    Map<PersonId, List<Facts>> classes = new TreeMap<>();
    facts.forEach((id, versions) ->
        classes.computeIfAbsent(aliases.canonical(id), _ -> new ArrayList<>()).addAll(versions));
    record Placed(int position, Person person) {}
    List<Placed> people = new ArrayList<>();
    classes.forEach((id, versions) ->
        versions.stream()
            .flatMap(v -> v.position().stream())
            .min(Comparator.naturalOrder())
            .ifPresent(position -> people.add(new Placed(position, person(id, versions)))));
    people.sort(Comparator.comparingInt(Placed::position).thenComparing(p -> p.person().id()));
    return people.stream().map(Placed::person).toList();
  }

  private static Person person(PersonId id, List<Facts> versions) {
    Comparator<Facts> newest =
        Comparator.comparingLong(Facts::seen)
            .thenComparing(Facts::member)
            .thenComparing(f -> f.handle().map(PrivateText::value).orElse(""));
    record Named(boolean deleted, Held held) {}
    List<PrivateText> names =
        versions.stream()
            .flatMap(v -> v.names().stream().map(n -> new Named(v.deleted(), n)))
            .sorted(
                Comparator.comparing(Named::deleted)
                    .thenComparingInt(n -> -n.held().export())
                    .thenComparing(n -> n.held().seen(), Comparator.reverseOrder())
                    .thenComparingInt(n -> n.held().position())
                    .thenComparing(n -> n.held().name().value()))
            .map(n -> n.held().name())
            .distinct()
            .toList();
    return new Person(
        id,
        names.isEmpty() ? List.of(PrivateText.EMPTY) : names,
        versions.stream().filter(f -> f.handle().isPresent()).max(newest).flatMap(Facts::handle),
        false,
        versions.stream().anyMatch(Facts::deleted),
        versions.stream().max(newest).map(Facts::member).orElse(false));
  }
}
