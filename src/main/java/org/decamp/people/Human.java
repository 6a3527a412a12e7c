package org.decamp.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/**
 * One human being, as far as is certain or the user said so.
 *
 * @param sightings where they appear, busiest conversation first; never empty
 * @param givenName what the user calls them
 * @param merged whether the user's word holds the sightings together
 */
public record Human(List<Sighting> sightings, Optional<PrivateText> givenName, boolean merged) {

  public Human {
    sightings =
        sightings.stream()
            .sorted(
                Comparator.comparingLong((Sighting s) -> s.conversation().messageCount())
                    .reversed()
                    .thenComparing(Sighting::appearance))
            .toList();
  }

  /** Refers to them; the same as long as they appear where they do now. */
  public PersonId id() {
    return sightings.stream()
        .map(s -> s.person().id())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What they are called: the user's word, else the newest name of the busiest conversation. */
  public PrivateText name() {
    return givenName.orElseGet(() -> sightings.getFirst().person().name());
  }

  /** All other names, without the one they are called by. */
  public List<PrivateText> otherNames() {
    return people()
        .flatMap(p -> p.names().stream())
        .distinct()
        .filter(n -> !n.equals(name()) && !n.isEmpty())
        .toList();
  }

  /** Whether they go, or once went, by exactly that name or user name. */
  public boolean goesBy(PrivateText name) {
    return name().equals(name)
        || people().anyMatch(p -> p.names().contains(name) || p.handle().equals(Optional.of(name)));
  }

  /** The services on which they appear, in alphabetical order. */
  public List<String> services() {
    return sightings.stream().map(s -> s.conversation().product()).distinct().sorted().toList();
  }

  /** Their user names. */
  public List<PrivateText> handles() {
    return people().flatMap(p -> p.handle().stream()).distinct().toList();
  }

  /** Whether this is the owner of an export. */
  public boolean owner() {
    return people().anyMatch(Person::owner);
  }

  /** Whether the service had anonymised the account wherever it appears. */
  public boolean deletedAccount() {
    return people().allMatch(Person::deletedAccount);
  }

  /** Why they are taken for one. */
  public Evidence evidence() {
    if (merged) {
      return Evidence.YOUR_WORD;
    }
    if (owner()) {
      return Evidence.OWNER;
    }
    Person person = sightings.getFirst().person();
    long names = person.names().stream().filter(n -> !givenName.equals(Optional.of(n))).count();
    if (names < 2) {
      return Evidence.ONE_NAME;
    }
    return person.deletedAccount() ? Evidence.NAME_GIVEN_BACK : Evidence.NAMES_HISTORY;
  }

  /** What decisions call them. */
  public Set<Appearance> appearances() {
    return sightings.stream().map(Sighting::appearance).collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Person> people() {
    return sightings.stream().map(Sighting::person);
  }
}
