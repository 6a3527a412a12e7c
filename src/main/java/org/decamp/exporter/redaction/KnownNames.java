package org.decamp.exporter.redaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.mapping.DeletedAccountNames;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;

/** Every name that somebody of the vault goes by, or went by, and whose it is. */
final class KnownNames {

  private final PeopleDirectory people;
  private final Pseudonyms pseudonyms;
  private final NameTable table = new NameTable();
  private final Set<String> ofDeletedAccounts;
  private final Set<String> ofOwner = new HashSet<>();
  private final Map<String, PrivateText> accounts = new HashMap<>();

  KnownNames(PeopleDirectory people, Pseudonyms pseudonyms) throws Problem {
    this.people = people;
    this.pseudonyms = pseudonyms;
    ofDeletedAccounts =
        DeletedAccountNames.builtIn().names().values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    people.owners().values().forEach(name -> keep(name.value()));
    people.people().stream().filter(Human::owner).flatMap(this::names).forEach(this::keep);
    for (Pseudonyms.Pseudonym one : pseudonyms.all()) {
      names(one.human()).forEach(name -> replace(name, one.name()));
    }
    people.conversations().forEach(this::titles);
  }

  private void keep(String name) {
    table.keep(name);
    ofOwner.add(Words.fold(name));
  }

  private void replace(String name, PrivateText pseudonym) {
    table.replace(name, pseudonym);
    accounts.putIfAbsent(Words.fold(name), pseudonym);
  }

  /** The title of a conversation of two is, or was, a name of the other. */
  private void titles(Conversation conversation) {
    if (Cast.personal(conversation)) {
      List<Human> others =
          others(conversation).stream()
              .flatMap(p -> human(conversation, p).stream())
              .distinct()
              .toList();
      if (others.size() == 1) {
        conversation.titles().stream()
            .map(PrivateText::value)
            .filter(title -> !ofDeletedAccounts.contains(title))
            .forEach(title -> table.replace(title, pseudonyms.of(others.getFirst())));
      }
    }
  }

  private static List<Person> others(Conversation conversation) {
    return conversation.people().stream().filter(p -> !p.owner()).toList();
  }

  private Optional<Human> human(Conversation conversation, Person person) {
    return people
        .find(new Appearance(conversation.id(), person.id()))
        .filter(human -> !human.owner());
  }

  /** All names and user names, without those that the service gives to deleted accounts. */
  private Stream<String> names(Human human) {
    return Stream.of(Stream.of(human.name()), human.otherNames().stream(), human.handles().stream())
        .flatMap(names -> names)
        .map(PrivateText::value)
        .filter(name -> !ofDeletedAccounts.contains(name));
  }

  /** What replaces names in the texts of a conversation. */
  NameFilter filter(Conversation conversation) {
    NameFilter filter =
        new NameFilter(
            table,
            conversation.people().stream()
                .filter(Person::owner)
                .flatMap(p -> p.names().stream())
                .map(PrivateText::value)
                .toList());
    for (Person person : others(conversation)) {
      human(conversation, person)
          .ifPresent(
              human -> names(human).forEach(n -> filter.participant(n, pseudonyms.of(human))));
    }
    return filter;
  }

  /** What to call an account that something was shared from; the owner's own name stays. */
  PrivateText account(PrivateText name) {
    String folded = Words.fold(name.value());
    if (name.isEmpty() || ofOwner.contains(folded)) {
      return name;
    }
    return Optional.ofNullable(accounts.get(folded))
        .orElseGet(() -> pseudonyms.ofStranger(name.value()));
  }

  PseudonymKey key() {
    return pseudonyms.key();
  }
}
