package org.decamp.vault.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;
import org.decamp.model.TimePrecision;

/**
 * Joins two versions of the same message from two exports: what either knows more of is kept. The
 * result does not depend on which came first, apart from the provenance, which stays with the
 * version that the vault had.
 */
final class RicherMessage {

  private static final Comparator<Reaction> REACTION_ORDER =
      Comparator.comparing((Reaction r) -> r.at().isEmpty())
          .thenComparing(r -> r.at().orElse(Instant.MIN))
          .thenComparing(Reaction::actor)
          .thenComparing(r -> r.emoji().value());

  private RicherMessage() {}

  static Message of(Message known, Message incoming) {
    TimePrecision precision =
        known.precision().compareTo(incoming.precision()) <= 0
            ? known.precision()
            : incoming.precision();
    return new Message(
        known.id(),
        known.sender(),
        known.sentAt(),
        precision,
        contents(known.contents(), incoming.contents()),
        reactions(known.reactions(), incoming.reactions()),
        known.provenance());
  }

  private static List<Content> contents(List<Content> known, List<Content> incoming) {
    if (known.equals(incoming)) {
      return known;
    }
    if (known.size() != incoming.size()) {
      return richness(known) > richness(incoming)
              || (richness(known) == richness(incoming) && known.size() > incoming.size())
          ? known
          : incoming;
    }
    List<Content> richest = new ArrayList<>(known.size());
    for (int i = 0; i < known.size(); i++) {
      richest.add(richer(known.get(i), incoming.get(i)));
    }
    return richest;
  }

  private static Content richer(Content known, Content incoming) {
    int byRichness = Integer.compare(richness(known), richness(incoming));
    if (byRichness != 0) {
      return byRichness > 0 ? known : incoming;
    }
    return tieBreak(known).compareTo(tieBreak(incoming)) >= 0 ? known : incoming;
  }

  private static int richness(List<Content> contents) {
    return contents.stream().mapToInt(RicherMessage::richness).sum();
  }

  /** How much a content says; only the order matters. */
  private static int richness(Content content) {
    return switch (content) {
      case Content.Withheld _ -> 0;
      case Content.Unknown _ -> 1;
      case Content.Unsent _ -> 2;
      case Content.Text _ -> 10;
      case Content.Media(Attachment a) ->
          (a.media() instanceof StoredMedia ? 30 : 10) + known(a.originalName());
      case Content.Share s ->
          10 + known(s.link()) + known(s.caption()) + known(s.owner()) + known(s.profileName());
      case Content.Location l ->
          10 + (l.latitude().isPresent() ? 2 : 0) + known(l.name()) + known(l.link());
      case Content.Call c -> 10 + known(c.notice()) + (c.duration().isZero() ? 0 : 1);
      case Content.Event e -> 10 + e.people().size() + known(e.detail()) + known(e.notice());
    };
  }

  private static int known(Optional<?> detail) {
    return detail.isPresent() ? 1 : 0;
  }

  /** Something that orders equally rich contents, so that the choice is the same either way. */
  private static String tieBreak(Content content) {
    return switch (content) {
      case Content.Text(var text, var origin) -> origin.name() + text.value();
      case Content.Media(Attachment a) -> a.uri().value() + a.kind().name() + mediaName(a.media());
      case Content.Share s -> s.link().map(l -> l.value()).orElse("") + s.kind().name();
      case Content.Location l -> l.link().map(t -> t.value()).orElse("");
      case Content.Call c -> c.medium().name() + c.duration();
      case Content.Event e -> e.type().name() + e.people();
      case Content.Unsent _ -> "";
      case Content.Withheld w -> w.reason().name();
      case Content.Unknown u -> u.what();
    };
  }

  private static String mediaName(Attachment.Media media) {
    return switch (media) {
      case StoredMedia stored -> stored.id().value();
      case MissingMedia missing -> missing.reason().name();
    };
  }

  /** Multiset union by person and emoji; a known time wins over none. */
  private static List<Reaction> reactions(List<Reaction> known, List<Reaction> incoming) {
    if (known.equals(incoming)) {
      return known;
    }
    List<Reaction> union = new ArrayList<>(known);
    List<Reaction> unmatched = new ArrayList<>(known);
    for (Reaction reaction : incoming) {
      Optional<Reaction> same =
          unmatched.stream()
              .filter(r -> r.actor().equals(reaction.actor()) && r.emoji().equals(reaction.emoji()))
              .findFirst();
      if (same.isEmpty()) {
        union.add(reaction);
      } else {
        unmatched.remove(same.get());
        if (REACTION_ORDER.compare(reaction, same.get()) < 0) {
          union.set(union.indexOf(same.get()), reaction);
        }
      }
    }
    union.sort(REACTION_ORDER);
    return union;
  }
}
