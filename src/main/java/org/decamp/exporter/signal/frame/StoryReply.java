package org.decamp.exporter.signal.frame;

import java.util.List;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * An answer to a story, in a direct chat with a contact that has an account identifier.
 *
 * @param emoji whether it is one emoji and no words
 */
public record StoryReply(PrivateText text, boolean emoji, List<ItemReaction> reactions)
    implements Item {

  public StoryReply {
    reactions = List.copyOf(reactions);
  }

  WireWriter wire() {
    WireWriter reply = new WireWriter();
    if (emoji) {
      reply.text(2, Cleaned.text(text));
    } else {
      reply.message(1, new WireWriter().message(1, BodyText.plain(text).wire()));
    }
    reactions.forEach(r -> reply.message(3, r.wire()));
    return reply;
  }
}
