package org.decamp.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decamp.vault.ReplayJournal.Entry;

/** Which pieces are at a place, and of which nobody knows; each is asked for by its keys. */
final class AlreadySent {

  private final Set<UUID> there = new HashSet<>();
  private final Set<UUID> perhaps = new HashSet<>();
  private final Set<UUID> inVain = new HashSet<>();

  AlreadySent(List<Entry> entries, WhenUncertain uncertain) {
    for (Entry entry : entries) {
      switch (entry.state()) {
        case SENT, PARTLY_SENT -> there.addAll(entry.pieces());
        case ATTEMPTED, UNCERTAIN ->
            (uncertain == WhenUncertain.LEAVE ? perhaps : inVain).addAll(entry.pieces());
        case NOT_SENT -> inVain.addAll(entry.pieces());
        case DELETED -> {}
      }
    }
  }

  /** Whether a piece is there. */
  boolean there(List<UUID> piece) {
    return piece.stream().anyMatch(there::contains);
  }

  /** Whether a piece is left alone: it is there, or perhaps. */
  boolean done(List<UUID> piece) {
    return there(piece) || piece.stream().anyMatch(perhaps::contains);
  }

  /** Whether a piece was handed over, and is to be sent again. */
  boolean missing(List<UUID> piece) {
    return !done(piece) && piece.stream().anyMatch(inVain::contains);
  }
}
