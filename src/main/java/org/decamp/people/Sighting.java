package org.decamp.people;

import org.decamp.model.Conversation;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;

/**
 * A person as one conversation shows them.
 *
 * @param conversation where
 * @param person who
 */
public record Sighting(Conversation conversation, Person person) {

  /** What decisions call them. */
  public Appearance appearance() {
    return new Appearance(conversation.id(), person.id());
  }
}
