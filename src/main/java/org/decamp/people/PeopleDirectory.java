package org.decamp.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Person;
import org.decamp.model.PrivateText;
import org.decamp.vault.VaultReader;

/**
 * Who is who.
 *
 * <p>Each person is scoped to a conversation. Equal names are shown together because they are
 * likely one person, and never merged without the user's word: two people may share a name ({@code
 * instagram-export}, section 7).
 */
public final class PeopleDirectory {

  private final List<Namesakes> people;
  private final Map<String, Optional<PrivateText>> owners;

  /**
   * A person as one conversation shows them.
   *
   * @param conversation where
   * @param person who
   */
  public record Appearance(Conversation conversation, Person person) {}

  /**
   * Everybody of one service who goes by the same newest name.
   *
   * @param product the service
   * @param name the name, empty for deleted accounts of some exports
   * @param appearances one per conversation and person, busiest conversation first
   */
  public record Namesakes(String product, PrivateText name, List<Appearance> appearances) {

    public Namesakes {
      appearances = List.copyOf(appearances);
    }

    /** Whether this is the owner of the export. */
    public boolean owner() {
      return appearances.stream().anyMatch(a -> a.person().owner());
    }

    /** Whether one conversation holds two people of this name, so that they cannot all be one. */
    public boolean certainlySeveral() {
      return appearances.stream().map(a -> a.conversation().id()).distinct().count()
          < appearances.size();
    }
  }

  private record Key(String product, PrivateText name) {}

  private PeopleDirectory(List<Namesakes> people, Map<String, Optional<PrivateText>> owners) {
    this.people = people;
    this.owners = owners;
  }

  /** Reads who is in the vault. Holds conversations and people in memory, but no messages. */
  public static PeopleDirectory of(VaultReader vault) throws Problem {
    Map<Key, List<Appearance>> byName = new LinkedHashMap<>();
    Map<String, Optional<PrivateText>> owners = new TreeMap<>();
    for (Conversation conversation : vault.conversations()) {
      if (!owners.containsKey(conversation.product())) {
        owners.put(conversation.product(), vault.owner(conversation.product()));
      }
      for (Person person : conversation.people()) {
        byName
            .computeIfAbsent(new Key(conversation.product(), person.name()), _ -> new ArrayList<>())
            .add(new Appearance(conversation, person));
      }
    }
    Comparator<Appearance> busiest =
        Comparator.comparingLong((Appearance a) -> a.conversation().messageCount()).reversed();
    List<Namesakes> people =
        byName.entrySet().stream()
            .map(e ->
                new Namesakes(
                    e.getKey().product(),
                    e.getKey().name(),
                    e.getValue().stream().sorted(busiest).toList()))
            .sorted(
                Comparator.comparing((Namesakes n) -> !n.owner())
                    .thenComparing(n -> n.name().value(), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Namesakes::product))
            .toList();
    return new PeopleDirectory(people, owners);
  }

  /** Everybody, the owner first, then by name. */
  public List<Namesakes> people() {
    return people;
  }

  /** The services that have conversations, in alphabetical order. */
  public List<String> products() {
    return List.copyOf(owners.keySet());
  }

  /** The services whose owner is not known. */
  public List<String> withoutOwner() {
    return owners.entrySet().stream()
        .filter(e -> e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }

  /** Whether somebody goes, or once went, by that name in that service. */
  public boolean knows(String product, PrivateText name) {
    return people.stream()
        .filter(n -> n.product().equals(product))
        .flatMap(n -> n.appearances().stream())
        .anyMatch(a -> a.person().names().contains(name));
  }
}
