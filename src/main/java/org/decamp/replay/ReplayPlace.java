package org.decamp.replay;

import org.decamp.vault.ReplayJournal.Entry;

/** Where a message of the journal went, as far as the vault may say it. */
public sealed interface ReplayPlace {

  /** Note to Self. */
  record Self() implements ReplayPlace {}

  /**
   * A group of one's own.
   *
   * @param conversation id of the one that it is for
   */
  record OwnGroup(String conversation) implements ReplayPlace {}

  /** Somebody else, or a group with others. */
  record Others() implements ReplayPlace {}

  /** The place of an entry. */
  static ReplayPlace of(Entry entry) {
    String place = entry.place();
    if (place.equals(Places.SELF)) {
      return new Self();
    }
    return place.startsWith(Places.OWN)
        ? new OwnGroup(place.substring(Places.OWN.length()))
        : new Others();
  }
}
