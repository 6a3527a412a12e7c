package org.decamp.vault.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;

/**
 * Joins two versions of the same message from two exports: what either knows more of is kept. The
 * join is commutative, associative and idempotent, so that neither the order of imports nor a
 * repetition makes a difference.
 */
public final class RicherMessage {

  private static final Comparator<Reaction> REACTION_ORDER =
      Comparator.comparing((Reaction r) -> r.at().isEmpty())
          .thenComparing(r -> r.at().orElse(Instant.MIN))
          .thenComparing(Reaction::actor)
          .thenComparing(r -> r.emoji().value());

  private RicherMessage() {}

  /**
   * The join. Identity, sender and time are those of the first message, which are the same in both
   * unless the caller knows better.
   *
   * @param sources orders provenances; that of the more exact version is kept, and of equally exact
   *     ones the smaller
   */
  public static Message of(Message one, Message other, Comparator<Provenance> sources) {
    Message source =
        Comparator.comparing(Message::precision)
                    .thenComparing(Message::provenance, sources)
                    .compare(one, other)
                <= 0
            ? one
            : other;
    return new Message(
        one.id(),
        one.sender(),
        one.sentAt(),
        source.precision(),
        contents(one.contents(), other.contents()),
        reactions(one.reactions(), other.reactions()),
        source.provenance());
  }

  /**
   * More contents say more, and of as many those of the kinds that say more; contents of the same
   * kinds are joined one by one.
   */
  private static List<Content> contents(List<Content> one, List<Content> other) {
    int byKinds = byKinds(one, other);
    if (byKinds != 0) {
      return byKinds > 0 ? one : other;
    }
    List<Content> joined = new ArrayList<>(one.size());
    for (int i = 0; i < one.size(); i++) {
      joined.add(ContentJoin.of(one.get(i), other.get(i)));
    }
    return joined;
  }

  private static int byKinds(List<Content> one, List<Content> other) {
    int order = Integer.compare(one.size(), other.size());
    for (int i = 0; order == 0 && i < one.size(); i++) {
      order = Integer.compare(ContentJoin.rank(one.get(i)), ContentJoin.rank(other.get(i)));
    }
    return order;
  }

  /** Multiset union by person and emoji; a known time wins over none, an earlier over a later. */
  private static List<Reaction> reactions(List<Reaction> one, List<Reaction> other) {
    if (one.equals(other)) {
      return one;
    }
    List<Reaction> union = new ArrayList<>();
    List<Reaction> left = sorted(one);
    List<Reaction> right = sorted(other);
    for (Reaction reaction : left) {
      int same = indexOfSame(right, reaction);
      if (same < 0) {
        union.add(reaction);
      } else {
        Reaction match = right.remove(same);
        union.add(REACTION_ORDER.compare(reaction, match) <= 0 ? reaction : match);
      }
    }
    union.addAll(right);
    union.sort(REACTION_ORDER);
    return union;
  }

  private static List<Reaction> sorted(List<Reaction> reactions) {
    List<Reaction> sorted = new ArrayList<>(reactions);
    sorted.sort(REACTION_ORDER);
    return sorted;
  }

  private static int indexOfSame(List<Reaction> among, Reaction reaction) {
    for (int i = 0; i < among.size(); i++) {
      Reaction candidate = among.get(i);
      if (candidate.actor().equals(reaction.actor())
          && candidate.emoji().equals(reaction.emoji())) {
        return i;
      }
    }
    return -1;
  }
}
