package org.decamp.exporter.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Sighting;

/**
 * The names by which everybody but the owner goes in copies for others: {@code Person} and a code
 * that follows from the vault's secret and from where somebody appears. Everybody in the vault has
 * one, whatever is copied, so that it is the same in every copy. Where two codes begin alike, one
 * of them is longer.
 */
public final class Pseudonyms {

  /** What the vault gives its secret for. */
  public static final String PURPOSE = "pseudonyms";

  private static final String WORD = "Person ";
  private static final int SHORTEST = 5;

  private final PseudonymKey key;
  private final List<Pseudonym> all;
  private final Map<PersonId, PrivateText> byHuman = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Who is who.
   *
   * @param name the pseudonym
   * @param human whose it is
   */
  public record Pseudonym(PrivateText name, Human human) {}

  /**
   * @param secret of the vault for {@link #PURPOSE}; not kept
   */
  public Pseudonyms(PeopleDirectory people, byte[] secret) {
    key = new PseudonymKey(secret);
    record Coded(String code, Human human) {}
    List<Coded> coded = new ArrayList<>();
    for (Human human : people.people()) {
      if (!human.owner()) {
        coded.add(new Coded(key.code("person", origin(human)), human));
      }
    }
    coded.sort(Comparator.comparing(Coded::code));
    List<Pseudonym> given = new ArrayList<>();
    for (Coded one : coded) {
      PrivateText name = name(one.code());
      byHuman.put(one.human().id(), name);
      given.add(new Pseudonym(name, one.human()));
    }
    all = List.copyOf(given);
  }

  /**
   * What stays the same of somebody when they take another name or appear in one conversation more:
   * where they were first and by which name.
   */
  private static String origin(Human human) {
    return human.sightings().stream()
        .map(Pseudonyms::origin)
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .value();
  }

  private static PersonId origin(Sighting sighting) {
    return PersonId.of(sighting.conversation().id(), sighting.person().names().getLast().value());
  }

  private PrivateText name(String code) {
    for (int length = SHORTEST; length < code.length(); length++) {
      if (taken.add(code.substring(0, length))) {
        return new PrivateText(WORD + code.substring(0, length));
      }
    }
    throw new IllegalStateException("two people have the same code");
  }

  /** Everybody who has one, in the order of the pseudonyms. */
  public List<Pseudonym> all() {
    return all;
  }

  /** The pseudonym of somebody who is not the owner. */
  PrivateText of(Human human) {
    return Objects.requireNonNull(byHuman.get(human.id()));
  }

  /** The pseudonym of somebody whom a conversation does not list. */
  PrivateText ofUnlisted(Appearance appearance) {
    return stranger(appearance.conversation().value() + '\n' + appearance.person().value());
  }

  /** The pseudonym of an account of which nothing is known but its name. */
  PrivateText ofStranger(String name) {
    return stranger(Words.fold(name));
  }

  /** Longer than those of people in the vault, so that it is none of theirs. */
  private PrivateText stranger(String value) {
    return new PrivateText(WORD + key.code("stranger", value).substring(0, 12));
  }

  PseudonymKey key() {
    return key;
  }
}
