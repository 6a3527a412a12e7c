package org.decamp.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/**
 * Finds the person that a user means by a name, a user name or the beginning of an id. An exact
 * name comes before one that only looks alike, and both before ids.
 *
 * <p>Its errors name ids only: names are private.
 */
public final class PersonFinder {

  /** Fewest digits of an id, so that it does not look like a number of something. */
  private static final int SHORTEST_ID = 6;

  private static final int AMBIGUOUS_SHOWN = 8;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{" + SHORTEST_ID + ",16}");

  private final PeopleDirectory directory;
  private final int digits;

  public PersonFinder(PeopleDirectory directory) {
    this.directory = directory;
    this.digits = unambiguousDigits(directory);
  }

  private static int unambiguousDigits(PeopleDirectory directory) {
    List<String> ids =
        directory.people().stream()
            .flatMap(h -> h.sightings().stream())
            .map(s -> s.person().id().value())
            .distinct()
            .toList();
    int digits = SHORTEST_ID;
    while (digits < 16) {
      int length = digits;
      if (ids.stream().map(id -> id.substring(0, length)).distinct().count() == ids.size()) {
        return digits;
      }
      digits++;
    }
    return digits;
  }

  /** The beginning of an id that no other id begins with. */
  public String shortId(PersonId id) {
    return id.value().substring(0, digits);
  }

  /** What to type in a command for this human being. */
  public String reference(Human human) {
    return shortId(human.id());
  }

  /**
   * The one person whom the words mean.
   *
   * @throws Problem.Usage if none or several fit
   */
  public PersonReference find(String words) throws Problem {
    PrivateText name = new PrivateText(words.startsWith("@") ? words.substring(1) : words);
    List<PersonReference> exact =
        name.isEmpty() ? List.of() : byName(name, h -> h.goesBy(name), n -> n.equals(name));
    if (!exact.isEmpty()) {
      return one(exact);
    }
    String key = NameLikeness.key(name);
    Predicate<PrivateText> alike = n -> NameLikeness.key(n).equals(key);
    List<PersonReference> similar =
        key.isEmpty() ? List.of() : byName(name, h -> likeAny(h, alike), alike);
    return one(similar.isEmpty() ? byId(words.toLowerCase(Locale.ROOT)) : similar);
  }

  private static boolean likeAny(Human human, Predicate<PrivateText> alike) {
    return alike.test(human.name())
        || human.otherNames().stream().anyMatch(alike)
        || human.handles().stream().anyMatch(alike);
  }

  private List<PersonReference> byName(
      PrivateText name, Predicate<Human> goesBy, Predicate<PrivateText> fits) {
    return directory.people().stream()
        .filter(goesBy)
        .map(h -> new PersonReference(h, bearing(h, fits), Optional.of(name)))
        .toList();
  }

  /** The sightings that bear the name themselves; all of them if only the user calls them so. */
  private static List<Sighting> bearing(Human human, Predicate<PrivateText> fits) {
    List<Sighting> bearing =
        human.sightings().stream()
            .filter(s ->
                s.person().names().stream().anyMatch(fits)
                    || s.person().handle().filter(fits).isPresent())
            .toList();
    return bearing.isEmpty() ? human.sightings() : bearing;
  }

  private List<PersonReference> byId(String digits) {
    if (!ID.matcher(digits).matches()) {
      return List.of();
    }
    return directory.people().stream()
        .flatMap(h ->
            h.sightings().stream()
                .filter(s -> s.person().id().value().startsWith(digits))
                .map(s -> new PersonReference(h, List.of(s), Optional.empty())))
        .toList();
  }

  private PersonReference one(List<PersonReference> fitting) throws Problem {
    if (fitting.isEmpty()) {
      throw new Problem.Usage(
          "nobody in the vault goes by such a name or id",
          "Give a whole name, or an id, as decamp people list shows them.");
    }
    if (fitting.stream().map(PersonReference::human).distinct().count() > 1) {
      String ids =
          fitting.stream()
              .limit(AMBIGUOUS_SHOWN)
              .map(r -> r.name().isPresent() ? reference(r.human()) : shortId(onlyId(r)))
              .collect(Collectors.joining(", "));
      throw new Problem.Usage(
          fitting.size()
              + " people fit: "
              + ids
              + (fitting.size() > AMBIGUOUS_SHOWN ? ", ..." : ""),
          "Give one of these ids instead; decamp people list shows whose they are.");
    }
    return fitting.getFirst();
  }

  private static PersonId onlyId(PersonReference reference) {
    return reference.sightings().getFirst().person().id();
  }
}
