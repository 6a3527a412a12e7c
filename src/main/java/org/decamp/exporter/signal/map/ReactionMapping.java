package org.decamp.exporter.signal.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.signal.frame.Item;
import org.decamp.exporter.signal.frame.ItemReaction;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Message;
import org.decamp.model.Reaction;

/** Who put what on a message: the last of each author counts, and only people of the backup do. */
final class ReactionMapping {

  private final Map<Long, ItemReaction> last = new LinkedHashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private boolean put;

  ReactionMapping(Cast cast, Message message) {
    for (Reaction reaction : message.reactions()) {
      Optional<Actor> actor = cast.actor(reaction.actor());
      if (actor.isEmpty() || reaction.emoji().isEmpty()) {
        outcomes.add(Outcome.omitted(Subject.REACTION, Omission.NO_RECIPIENT));
        continue;
      }
      long author = actor.get().recipientId();
      ItemReaction now =
          new ItemReaction(reaction.emoji(), author, reaction.at().orElse(message.sentAt()));
      if (last.put(author, now) != null) {
        outcomes.add(Outcome.omitted(Subject.REACTION, Omission.SUPERSEDED));
      }
    }
  }

  /** The item with the reactions on it, if it can hold any. */
  Item putOn(Item item) {
    if (item instanceof StandardMessage message) {
      put = true;
      return new StandardMessage(
          message.quote(),
          message.text(),
          message.attachments(),
          message.previews(),
          List.copyOf(last.values()));
    }
    return item;
  }

  List<Outcome> outcomes() {
    last.values()
        .forEach(_ ->
            outcomes.add(
                put
                    ? Outcome.carried(Subject.REACTION)
                    : Outcome.omitted(Subject.REACTION, Omission.NO_PLACE)));
    return outcomes;
  }
}
