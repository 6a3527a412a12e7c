package org.decamp.people;

import java.util.List;

/**
 * What Decamp would ask the user. It never acts upon a suggestion by itself.
 *
 * @param people who may be one human being
 * @param conversations which conversations may belong together
 */
public record Suggestions(
    List<Suggestion.OnePerson> people, List<Suggestion.OneConversation> conversations) {

  public Suggestions {
    people = List.copyOf(people);
    conversations = List.copyOf(conversations);
  }

  /** Looks through everybody and every conversation; reads no messages. */
  public static Suggestions of(PeopleDirectory directory) {
    return new Suggestions(
        new LikelyPeople(directory).find(), new LikelyConversations(directory).find());
  }
}
