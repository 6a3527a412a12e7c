package org.decamp.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PrivateText;
import org.decamp.vault.VaultReader;

/**
 * Who is who.
 *
 * <p>Each person is scoped to a conversation. Appearances in several conversations are one human
 * being only where the user said so, and where they are the owner. Equal names are merely counted:
 * two people may share a name ({@code instagram-export}, section 7).
 */
public final class PeopleDirectory {

  private final List<Conversation> conversations;
  private final Decisions decisions;
  private final List<Decisions.Joined> joined;
  private final SightingIndex index;
  private final List<Human> people;
  private final Map<Appearance, Human> humans = new HashMap<>();
  private final Map<String, Optional<PrivateText>> owners;

  private PeopleDirectory(
      List<Conversation> conversations,
      Decisions decisions,
      List<Decisions.Joined> joined,
      Map<String, Optional<PrivateText>> owners) {
    this.conversations = List.copyOf(conversations);
    this.decisions = NormalForm.of(decisions);
    this.joined =
        Stream.concat(this.decisions.joined().stream(), joined.stream()).distinct().toList();
    this.owners = owners;
    index = new SightingIndex(conversations, this.joined);
    people =
        gather().stream()
            .sorted(
                Comparator.comparing((Human h) -> !h.owner())
                    .thenComparing(h -> h.name().value(), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Human::id))
            .toList();
    people.forEach(h -> h.appearances().forEach(a -> humans.put(a, h)));
  }

  /** Reads who is in the vault. Holds conversations and people in memory, but no messages. */
  public static PeopleDirectory of(VaultReader vault) throws Problem {
    List<Conversation> conversations = vault.conversations();
    Map<String, Optional<PrivateText>> owners = new TreeMap<>();
    for (Conversation conversation : conversations) {
      if (!owners.containsKey(conversation.product())) {
        owners.put(conversation.product(), vault.owner(conversation.product()));
      }
    }
    return new PeopleDirectory(conversations, vault.decisions(), vault.joined(), owners);
  }

  private List<Human> gather() {
    Map<Appearance, Together> groups = new LinkedHashMap<>();
    Map<String, Sighting> owner = new HashMap<>();
    for (Sighting sighting : index.all()) {
      groups.put(sighting.appearance(), new Together(sighting));
      if (sighting.person().owner()) {
        unite(
            groups,
            owner.computeIfAbsent(sighting.conversation().product(), _ -> sighting),
            sighting);
      }
    }
    for (Decisions.SamePerson group : decisions.samePeople()) {
      List<Sighting> known =
          group.appearances().stream().flatMap(a -> index.find(a).stream()).toList();
      for (Sighting sighting : known) {
        unite(groups, known.getFirst(), sighting).merged = true;
      }
    }
    Map<Appearance, PrivateText> given = givenNames();
    return groups.values().stream().distinct().map(g -> g.human(given)).toList();
  }

  /** Sightings that are known to be one human being so far; equal to nothing but itself. */
  private static final class Together {
    final List<Sighting> sightings = new ArrayList<>();
    boolean merged;

    Together(Sighting first) {
      sightings.add(first);
    }

    Human human(Map<Appearance, PrivateText> given) {
      return new Human(
          sightings,
          sightings.stream()
              .flatMap(s -> Optional.ofNullable(given.get(s.appearance())).stream())
              .findFirst(),
          merged);
    }
  }

  private static Together unite(Map<Appearance, Together> groups, Sighting one, Sighting other) {
    Together all = Objects.requireNonNull(groups.get(one.appearance()));
    Together more = Objects.requireNonNull(groups.get(other.appearance()));
    if (all != more) {
      all.sightings.addAll(more.sightings);
      all.merged |= more.merged;
      more.sightings.forEach(s -> groups.put(s.appearance(), all));
    }
    return all;
  }

  private Map<Appearance, PrivateText> givenNames() {
    Map<Appearance, PrivateText> given = new HashMap<>();
    for (Decisions.GivenName name : decisions.names()) {
      index.find(name.person()).ifPresent(s -> given.put(s.appearance(), name.name()));
    }
    return given;
  }

  /** Everybody, the owner first, then by name. */
  public List<Human> people() {
    return people;
  }

  /** Whom a decision means, if they are in the vault. */
  public Optional<Human> find(Appearance appearance) {
    return index.find(appearance).flatMap(s -> Optional.ofNullable(humans.get(s.appearance())));
  }

  /** The conversations as they are shown. */
  public List<Conversation> conversations() {
    return conversations;
  }

  /** What the user decided, in normal form. */
  public Decisions decisions() {
    return decisions;
  }

  /** The conversations that are shown as part of another one, whoever said so. */
  public List<Decisions.Joined> joined() {
    return joined;
  }

  /** The services that have conversations, in alphabetical order. */
  public List<String> products() {
    return List.copyOf(owners.keySet());
  }

  /** The owner of each service, where known. */
  public Map<String, PrivateText> owners() {
    Map<String, PrivateText> known = new TreeMap<>();
    owners.forEach((service, name) -> name.ifPresent(n -> known.put(service, n)));
    return known;
  }

  /** The services whose owner is not known. */
  public List<String> withoutOwner() {
    return owners.entrySet().stream()
        .filter(e -> e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether somebody goes, or once went, by that name in that service. */
  public boolean knows(String product, PrivateText name) {
    return conversations.stream()
        .filter(c -> c.product().equals(product))
        .flatMap(c -> c.people().stream())
        .anyMatch(p -> p.names().contains(name));
  }
}
