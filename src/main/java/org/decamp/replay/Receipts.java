package org.decamp.replay;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.decamp.signalcli.incoming.Incoming;

/**
 * What arrives while messages are sent, of which only this is kept: whose device got which message,
 * and what the user's other devices sent. The rest is discarded unread.
 */
final class Receipts implements Consumer<Incoming> {

  private static final int MOST = 100_000;

  private record Arrived(Optional<UUID> at, long timestamp) {}

  private final Set<Arrived> arrived = new HashSet<>();
  private final Set<Long> sentElsewhere = new HashSet<>();

  @Override
  public synchronized void accept(Incoming incoming) {
    switch (incoming) {
      case Incoming.Receipt receipt -> {
        for (long timestamp : receipt.timestamps()) {
          if (arrived.size() < MOST) {
            arrived.add(new Arrived(receipt.from(), timestamp));
          }
        }
      }
      case Incoming.SentElsewhere sent -> {
        if (sentElsewhere.size() < MOST) {
          sentElsewhere.add(sent.timestamp());
        }
      }
      case Incoming.Message _, Incoming.Undecryptable _, Incoming.Other _ -> {}
    }
  }

  /**
   * The messages of this device that arrived in a time.
   *
   * @param at with whom; empty means with anybody
   */
  synchronized Set<Long> arrived(Optional<UUID> at, long from, long until) {
    Set<Long> found = new HashSet<>();
    for (Arrived one : arrived) {
      if (one.timestamp >= from
          && one.timestamp <= until
          && (at.isEmpty() || one.at.equals(at))
          && !sentElsewhere.contains(one.timestamp)) {
        found.add(one.timestamp);
      }
    }
    return found;
  }
}
