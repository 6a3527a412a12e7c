package org.decamp.exporter.signal.frame;

import java.time.Instant;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * An emoji that somebody put on a message.
 *
 * @param emoji not empty
 * @param authorId a contact or the owner
 */
public record ItemReaction(PrivateText emoji, long authorId, Instant at) {

  WireWriter wire() {
    long time = at.toEpochMilli();
    return new WireWriter()
        .text(1, Cleaned.text(emoji))
        .number(2, authorId)
        .number(3, time)
        .number(4, time);
  }
}
