package org.decamp.people;

import java.util.List;
import org.decamp.model.Box;
import org.decamp.model.Conversation;

/** Something that looks likely and that only the user can know. */
public sealed interface Suggestion {

  /** How a person was recognised. */
  enum Likeness {
    /** The same name, letter by letter. */
    SAME_NAME("the same name"),
    /** The same letters, but for case, accents or spaces. */
    ALIKE_NAME("names that differ in case, accents or spaces only"),
    /** The same user name. */
    SAME_HANDLE("the same user name");

    private final String words;

    Likeness(String words) {
      this.words = words;
    }

    /** For people to read. */
    public String words() {
      return words;
    }
  }

  /**
   * These may be one human being.
   *
   * @param people two or more, never seen in one conversation together
   * @param likeness why
   */
  record OnePerson(List<Human> people, Likeness likeness) implements Suggestion {
    public OnePerson {
      people = List.copyOf(people);
    }
  }

  /**
   * A conversation may go on in another one.
   *
   * @param part the conversation that has no key of the service's own
   * @param candidates what it may belong to; one or more
   */
  record OneConversation(Conversation part, List<Candidate> candidates) implements Suggestion {
    public OneConversation {
      candidates = List.copyOf(candidates);
    }

    /**
     * Whether there is no doubt but the user's word. Only an encrypted download must go on where
     * the ordinary conversation ends.
     */
    public boolean clear() {
      return part.box() == Box.ENCRYPTED
          && candidates.size() == 1
          && candidates.getFirst().sequence() == Sequence.CONTINUES;
    }
  }

  /** How a part lies in time. */
  enum Sequence {
    /** It begins when the other one ends, or one of them is empty. */
    CONTINUES("begins where the other one ends"),
    /** It ends when the other one begins. */
    PRECEDES("ends where the other one begins"),
    /** Both were written in the same time. */
    OVERLAPS("was written in the same time"),
    /** It fits, but another part fits too. */
    CONTESTED("fits, but so does another conversation");

    private final String words;

    Sequence(String words) {
      this.words = words;
    }

    /** For people to read. */
    public String words() {
      return words;
    }
  }

  /** A conversation that another one may belong to. */
  record Candidate(Conversation into, Sequence sequence) {}
}
