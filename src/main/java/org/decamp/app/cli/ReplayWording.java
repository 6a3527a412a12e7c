package org.decamp.app.cli;

import java.time.Instant;
import java.util.Optional;
import org.decamp.replay.ReplayEnding;
import org.decamp.vault.ReplayJournal;

/** Words for what became of messages that are sent anew. */
final class ReplayWording {

  private ReplayWording() {}

  /** Until when to wait, if that is known. */
  static Optional<Instant> until(ReplayEnding ending) {
    return ending instanceof ReplayEnding.Limited limited ? limited.until() : Optional.empty();
  }

  /** Where a message went: the kind of place and, for a group of one's own, the conversation. */
  static String where(ReplayJournal.Entry entry) {
    String place = entry.place();
    return place.startsWith("own/") || place.equals("self") ? place : place.replaceFirst("/.*", "");
  }
}
