package org.decamp.exporter.signal.frame;

import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.wire.WireWriter;

/**
 * A message with text, media or both.
 *
 * @param quote what it answers
 * @param attachments several are one album
 * @param reactions at most one of each author
 */
public record StandardMessage(
    Optional<Quote> quote,
    Optional<BodyText> text,
    List<MessageAttachment> attachments,
    List<LinkPreview> previews,
    List<ItemReaction> reactions)
    implements Item {

  public StandardMessage {
    attachments = List.copyOf(attachments);
    previews = List.copyOf(previews);
    reactions = List.copyOf(reactions);
  }

  /** A message of words only. */
  public static StandardMessage of(BodyText text) {
    return new StandardMessage(
        Optional.empty(), Optional.of(text), List.of(), List.of(), List.of());
  }

  WireWriter wire() {
    WireWriter message = new WireWriter();
    quote.ifPresent(q -> message.message(1, q.wire()));
    text.ifPresent(t -> message.message(2, t.wire()));
    attachments.forEach(a -> message.message(3, a.wire()));
    previews.forEach(p -> message.message(4, p.wire()));
    reactions.forEach(r -> message.message(6, r.wire()));
    return message;
  }
}
