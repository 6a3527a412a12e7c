package org.decamp.model;

import java.util.List;

/**
 * What the user said about who is who and which conversations belong together. Kept in the vault;
 * it outranks all evidence and is never changed by an import.
 *
 * <p>Later words outrank earlier ones that contradict them. People are named by the ids that their
 * names give them ({@link PersonId#of}), so that a decision holds whatever else is found out about
 * them.
 *
 * @param samePeople groups of appearances that are one human being
 * @param differentPeople pairs that are not, whatever they look like
 * @param names what the user calls somebody
 * @param joined conversations that continue another one
 * @param separate pairs of conversations that do not belong together, whatever they look like
 * @param links who people are in other messengers
 */
public record Decisions(
    List<SamePerson> samePeople,
    List<DifferentPeople> differentPeople,
    List<GivenName> names,
    List<Joined> joined,
    List<Separate> separate,
    Links links) {

  /** Nothing was decided. */
  public static final Decisions NONE =
      new Decisions(List.of(), List.of(), List.of(), List.of(), List.of(), Links.NONE);

  public Decisions {
    samePeople = List.copyOf(samePeople);
    differentPeople = List.copyOf(differentPeople);
    names = List.copyOf(names);
    joined = List.copyOf(joined);
    separate = List.copyOf(separate);
  }

  /** Somebody as one conversation shows them. */
  public record Appearance(ConversationId conversation, PersonId person)
      implements Comparable<Appearance> {
    @Override
    public int compareTo(Appearance other) {
      int byConversation = conversation.compareTo(other.conversation);
      return byConversation != 0 ? byConversation : person.compareTo(other.person);
    }
  }

  /** One human being; at least two appearances. */
  public record SamePerson(List<Appearance> appearances) {
    public SamePerson {
      appearances = List.copyOf(appearances);
    }
  }

  /** Two human beings. */
  public record DifferentPeople(Appearance one, Appearance other) {}

  /** The name that the user gave somebody. */
  public record GivenName(Appearance person, PrivateText name) {}

  /**
   * A conversation that goes on in another one.
   *
   * @param into the conversation that is kept
   * @param part the one that becomes part of it
   */
  public record Joined(ConversationId into, ConversationId part) {}

  /** Two conversations that are not to be joined. */
  public record Separate(ConversationId one, ConversationId other) {}
}
