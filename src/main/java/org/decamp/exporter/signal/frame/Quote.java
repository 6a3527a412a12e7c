package org.decamp.exporter.signal.frame;

import java.time.Instant;
import java.util.Optional;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * The message that another one answers.
 *
 * @param targetSentAt when it was sent, as its own entry has it; nothing if it was not found
 * @param authorId who wrote it: a contact or the owner
 * @param text its words, at most 2,048 bytes of UTF-8
 * @param contentType the MIME type of its medium; one of this and {@code text} is there
 */
public record Quote(
    Optional<Instant> targetSentAt,
    long authorId,
    Optional<PrivateText> text,
    Optional<String> contentType) {

  private static final int NORMAL = 1;

  WireWriter wire() {
    WireWriter quote = new WireWriter();
    targetSentAt.ifPresent(t -> quote.presentNumber(1, t.toEpochMilli()));
    quote.number(2, authorId);
    text.ifPresent(t -> quote.message(3, new WireWriter().text(1, Cleaned.text(t))));
    contentType.ifPresent(type -> quote.message(4, new WireWriter().text(1, type)));
    return quote.number(5, NORMAL);
  }
}
