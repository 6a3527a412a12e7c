package org.decamp.exporter.signal.frame;

import java.time.Instant;
import org.decamp.exporter.signal.wire.WireWriter;

/**
 * How far a message of the owner's came.
 *
 * @param recipientId a contact, or the owner in notes to self
 * @param state how far
 */
public record SendStatus(long recipientId, Instant at, State state) {

  /** How far a message came. */
  public enum State {
    SENT(4),
    DELIVERED(5),
    READ(6),
    SKIPPED(8);

    private final int field;

    State(int field) {
      this.field = field;
    }
  }

  WireWriter wire() {
    return new WireWriter()
        .number(1, recipientId)
        .number(2, at.toEpochMilli())
        .message(state.field, new WireWriter());
  }
}
