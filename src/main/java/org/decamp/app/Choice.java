package org.decamp.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ContentKind;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/**
 * What a person chose, in their words.
 *
 * @param conversations beginnings of ids or titles; empty means all
 * @param people names or user names; empty means all
 * @param since first day, UTC
 * @param until last day, UTC, included
 * @param kinds kinds of content; empty means all
 * @param onlyMine only what the owner wrote
 * @param pseudonyms whether everybody else gets a pseudonym
 */
public record Choice(
    List<String> conversations,
    List<String> people,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Set<ContentKind> kinds,
    boolean onlyMine,
    boolean pseudonyms) {

  /** Everything. */
  public static final Choice ALL =
      new Choice(List.of(), List.of(), Optional.empty(), Optional.empty());

  /** A choice of conversations, people and days, each message as it is. */
  public Choice(
      List<String> conversations,
      List<String> people,
      Optional<LocalDate> since,
      Optional<LocalDate> until) {
    this(conversations, people, since, until, Set.of(), false, false);
  }

  public Choice {
    kinds = Set.copyOf(kinds);
    conversations = List.copyOf(conversations);
    people = List.copyOf(people);
  }

  /** The same conversations, people and days, and of them no more than that. */
  public Choice limitedTo(Set<ContentKind> kinds, boolean onlyMine, boolean pseudonyms) {
    return new Choice(conversations, people, since, until, kinds, onlyMine, pseudonyms);
  }

  /**
   * Looks the words up.
   *
   * @throws Problem.Usage if a conversation or person is not there or not unambiguous, or if it is
   *     not known who the owner is and only what they wrote is wanted
   */
  Selection resolve(VaultReader vault) throws Problem {
    TimeRange range = range();
    Set<ConversationId> chosen = new HashSet<>();
    if (!conversations.isEmpty()) {
      ConversationFinder finder = new ConversationFinder(vault);
      for (String words : conversations) {
        chosen.add(finder.find(words).id());
      }
    }
    Set<PersonId> persons = new HashSet<>();
    List<Human> all = people.isEmpty() ? List.of() : PeopleDirectory.of(vault).people();
    for (String name : people) {
      if (!addPeople(persons, all, name)) {
        throw new Problem.Usage(
            "nobody in the vault goes by a name that you gave with --person",
            "Give the whole name as decamp people list shows it.");
      }
    }
    if (onlyMine || pseudonyms) {
      requireOwner(vault);
    }
    return new Selection(chosen, persons, range, kinds, onlyMine, pseudonyms);
  }

  /** Everybody counts as somebody else where the owner is not known. */
  private static void requireOwner(VaultReader vault) throws Problem {
    for (String product : PeopleDirectory.of(vault).withoutOwner()) {
      throw new Problem.Usage(
          "whose export of " + product + " this is, is not known",
          "Say it with: decamp people owner NAME --service " + product);
    }
  }

  /** The days as a stretch of time. */
  public TimeRange range() throws Problem.Usage {
    Instant from =
        since.map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(TimeRange.ALL.from());
    Instant end =
        until
            .map(d -> d.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
            .orElse(TimeRange.ALL.until());
    if (!from.isBefore(end)) {
      throw new Problem.Usage(
          "--since lies after --until", "Give the earlier day with --since, as in 2023-01-31.");
    }
    return new TimeRange(from, end);
  }

  /** Everybody who goes by the name, wherever the user says that it is the same person. */
  private static boolean addPeople(Set<PersonId> persons, List<Human> all, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    boolean found = false;
    for (Human human : all) {
      if (human.sightings().stream().anyMatch(s -> goesBy(s.person(), wanted))
          || human.name().value().toLowerCase(Locale.ROOT).equals(wanted)) {
        human.sightings().forEach(s -> persons.add(s.person().id()));
        found = true;
      }
    }
    return found;
  }

  private static boolean goesBy(Person person, String wanted) {
    return person.names().stream().anyMatch(n -> n.value().toLowerCase(Locale.ROOT).equals(wanted))
        || person
            .handle()
            .filter(h -> h.value().toLowerCase(Locale.ROOT).equals(wanted))
            .isPresent();
  }
}
