package org.decamp.app.web.way;

import java.util.List;
import java.util.Optional;

/**
 * Who is who, as far as it is known, and what only the user can say.
 *
 * @param owners the owner of each service
 * @param asked what may be so
 * @param decided what the user said, to be taken back
 * @param undoing whether the user looks at that
 * @param links who is who in Signal, if it goes there
 */
public record PeopleView(
    List<Owner> owners,
    Asked asked,
    Stretch<Decision> decided,
    boolean undoing,
    Optional<LinksView> links) {

  public PeopleView {
    owners = List.copyOf(owners);
  }

  /**
   * The owner of one service.
   *
   * @param service its name
   * @param name of the owner; empty if not known
   * @param candidates names to choose from
   */
  public record Owner(String service, String name, List<Candidate> candidates) {

    public Owner {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Somebody who may be the owner.
   *
   * @param value what the form sends
   * @param label what is shown
   */
  public record Candidate(String value, String label) {}

  /**
   * What may be so, and only the user knows.
   *
   * @param merges who may be one person
   * @param joins which conversations may belong together
   */
  public record Asked(Stretch<Merge> merges, Stretch<Join> joins) {}

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

  /**
   * Something that the user said.
   *
   * @param what in words
   * @param names of the people or conversations in question
   * @param action what the button that takes it back is called in the form
   * @param references what the form sends
   * @param label of the button
   */
  public record Decision(
      String what, List<String> names, String action, String references, String label) {

    public Decision {
      names = List.copyOf(names);
    }
  }
}
