package org.decamp.exporter.signal.frame;

import java.time.Instant;
import java.util.List;
import org.decamp.exporter.signal.wire.WireWriter;

/** Which way an entry went. */
public sealed interface Direction {

  /**
   * To the owner; always written as read, or thousands of notifications would come.
   *
   * @param receivedAt what Android sorts by
   */
  record Incoming(Instant receivedAt) implements Direction {}

  /**
   * From the owner.
   *
   * @param receivedAt what Android sorts by
   * @param statuses one for the contact of a direct chat, one a member in a group; never none
   */
  record Outgoing(Instant receivedAt, List<SendStatus> statuses) implements Direction {
    public Outgoing {
      statuses = List.copyOf(statuses);
    }
  }

  /** Something that happened; for {@link Update} and nothing else. */
  record Directionless() implements Direction {}

  /** Writes the field of a chat item that says it. */
  default void writeTo(WireWriter chatItem) {
    switch (this) {
      case Incoming(Instant receivedAt) ->
          chatItem.message(8, new WireWriter().number(1, receivedAt.toEpochMilli()).flag(3, true));
      case Outgoing(Instant receivedAt, List<SendStatus> statuses) -> {
        WireWriter outgoing = new WireWriter();
        statuses.forEach(status -> outgoing.message(1, status.wire()));
        chatItem.message(9, outgoing.number(2, receivedAt.toEpochMilli()));
      }
      case Directionless _ -> chatItem.message(10, new WireWriter());
    }
  }
}
