package org.decamp.exporter.signal.frame;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.signal.wire.WireWriter;

/** Something that happened in a chat; always {@link Direction.Directionless}. */
public sealed interface Update extends Item {

  /**
   * A call in a direct chat. Signal has no place for its length.
   *
   * @param incoming whether the other one called
   */
  record DirectCall(boolean video, boolean incoming, Outcome outcome, Instant startedAt)
      implements Update {}

  /** What became of a call. */
  enum Outcome {
    ACCEPTED(1),
    NOT_ACCEPTED(2),
    MISSED(3);

    private final int code;

    Outcome(int code) {
      this.code = code;
    }
  }

  /**
   * A call in a group.
   *
   * @param startedBy a contact with an account identifier, or the owner
   */
  record GroupCall(OptionalLong startedBy, Instant startedAt, Optional<Instant> endedAt)
      implements Update {}

  /**
   * What became of a group.
   *
   * @param changes at least one
   */
  record GroupChanged(List<GroupChange> changes) implements Update {
    public GroupChanged {
      changes = List.copyOf(changes);
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("a change that changes nothing is no change");
      }
    }
  }

  /** The record of a chat item's field. */
  default WireWriter wire() {
    return switch (this) {
      case DirectCall(boolean video, boolean incoming, Outcome outcome, Instant startedAt) ->
          new WireWriter()
              .message(
                  7,
                  new WireWriter()
                      .number(2, video ? 2 : 1)
                      .number(3, incoming ? 1 : 2)
                      .number(4, outcome.code)
                      .number(5, startedAt.toEpochMilli())
                      .flag(6, true));
      case GroupCall(OptionalLong startedBy, Instant startedAt, Optional<Instant> endedAt) -> {
        WireWriter call = new WireWriter().number(2, 1);
        startedBy.ifPresent(id -> call.number(4, id));
        call.number(5, startedAt.toEpochMilli());
        endedAt.ifPresent(end -> call.presentNumber(6, end.toEpochMilli()));
        yield new WireWriter().message(8, call.flag(7, true));
      }
      case GroupChanged(List<GroupChange> changes) -> {
        WireWriter group = new WireWriter();
        changes.forEach(change -> group.message(1, change.wire()));
        yield new WireWriter().message(2, group);
      }
    };
  }
}
