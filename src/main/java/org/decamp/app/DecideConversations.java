package org.decamp.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.model.Box;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.people.DecisionBook;

/** Takes the user's word for which conversations belong together. */
public final class DecideConversations {

  private final OpenVault vault;
  private final ConversationFinder finder;
  private final ConversationList list;
  private final Decisions decisions;
  private final List<Decisions.Joined> joined;

  /** Reads what is in the vault now; for one decision. */
  public DecideConversations(OpenVault vault) throws Problem {
    this.vault = vault;
    finder = new ConversationFinder(vault.reader());
    list = ConversationList.of(vault.reader());
    decisions = vault.reader().decisions();
    joined =
        Stream.concat(decisions.joined().stream(), vault.reader().joined().stream())
            .distinct()
            .toList();
  }

  /**
   * The part goes on in, or continues, the conversation.
   *
   * @param conversation the beginning of an id or title; what is kept
   * @param part the beginning of an id or title
   * @throws Problem.Usage if a reference is not clear or the two cannot be one conversation
   */
  public Decided join(String conversation, String part) throws Problem {
    Conversation into = finder.find(conversation);
    Optional<ConversationId> known = partOf(into.id(), part);
    if (known.isPresent()) {
      return new Decided(Decided.What.JOIN, false, references(into.id(), known.get()));
    }
    Conversation other = finder.find(part);
    if (into.id().equals(other.id())) {
      throw new Problem.Usage(
          "both words mean the same conversation", "See decamp list for ids and titles.");
    }
    // A download of encrypted chats does not say of which service it is.
    boolean encrypted = into.box() == Box.ENCRYPTED || other.box() == Box.ENCRYPTED;
    boolean sameService = encrypted || into.product().equals(other.product());
    if (!sameService || into.kind() != other.kind()) {
      throw new Problem.Usage(
          "conversations of different services or kinds cannot be one",
          "See decamp list for what is direct and what is a group.");
    }
    return Decided.keep(
        vault,
        Decided.What.JOIN,
        new DecisionBook(decisions).join(into.id(), other.id()),
        references(into.id(), other.id()));
  }

  /**
   * The two do not belong together: what was joined comes apart, and it is not suggested again.
   *
   * @param conversation the beginning of an id or title
   * @param part the beginning of an id or title, or of the id of a joined part
   */
  public Decided separate(String conversation, String part) throws Problem {
    ConversationId into = finder.find(conversation).id();
    Optional<ConversationId> known = partOf(into, part);
    ConversationId other = known.isPresent() ? known.get() : finder.find(part).id();
    if (into.equals(other)) {
      throw new Problem.Usage(
          "both words mean the same conversation",
          "See decamp people list for what was joined, and decamp list for the others.");
    }
    return Decided.keep(
        vault,
        Decided.What.SEPARATE,
        new DecisionBook(decisions).separate(into, other),
        references(into, other));
  }

  /** A part is shown nowhere any more, so only its id can name it. */
  private Optional<ConversationId> partOf(ConversationId into, String words) {
    String digits = words.toLowerCase(Locale.ROOT);
    List<ConversationId> fitting =
        joined.stream()
            .filter(j -> j.into().equals(into))
            .map(Decisions.Joined::part)
            .filter(p -> digits.length() >= ConversationList.SHORTEST_ID)
            .filter(p -> p.value().startsWith(digits))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private List<String> references(ConversationId one, ConversationId other) {
    return List.of(list.shortId(one), list.shortId(other));
  }
}
