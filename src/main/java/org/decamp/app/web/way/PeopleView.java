package org.decamp.app.web.way;

import java.util.List;
import java.util.Optional;

/**
 * Who is who, as far as it is known, and what only the user can say.
 *
 * @param owners the owner of each service
 * @param merges who may be one person
 * @param joins which conversations may belong together
 * @param links who is who in Signal, if it goes there
 */
public record PeopleView(
    List<Owner> owners, List<Merge> merges, List<Join> joins, Optional<LinksView> links) {

  public PeopleView {
    owners = List.copyOf(owners);
    merges = List.copyOf(merges);
    joins = List.copyOf(joins);
  }

  /**
   * The owner of one service.
   *
   * @param service its name
   * @param name of the owner; empty if not known
   * @param candidates names to choose from
   */
  public record Owner(String service, String name, List<String> candidates) {

    public Owner {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Who may be one person.
   *
   * @param names what they are called, each with where
   * @param references what the form sends
   */
  public record Merge(List<String> names, String references) {

    public Merge {
      names = List.copyOf(names);
    }
  }

  /**
   * A conversation that may be part of another one.
   *
   * @param part its title
   * @param into the title of the other one
   * @param references what the form sends
   */
  public record Join(String part, String into, String references) {}
}
