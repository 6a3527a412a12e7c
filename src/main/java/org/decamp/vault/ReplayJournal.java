package org.decamp.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.decamp.job.Problem;

/**
 * Remembers of every message that is sent anew through a messenger what became of it. Each call is
 * durable when it returns. What has no entry was never handed over. May be used by several threads.
 */
public interface ReplayJournal {

  /** What became of a message. */
  enum State {
    /** It is about to be handed over, or was when the program ended. */
    ATTEMPTED,
    /** It is with everybody it was for. */
    SENT,
    /** It is with some of them. */
    PARTLY_SENT,
    /** It is with nobody. */
    NOT_SENT,
    /** Nobody knows. */
    UNCERTAIN,
    /** It was taken back. */
    DELETED
  }

  /**
   * A message of the messenger.
   *
   * @param number in the order of the attempts
   * @param account whose it is, in the messenger's own words
   * @param place where it belongs
   * @param receiver where it went, in words that the sender understands
   * @param attempted when it was handed over, in whole milliseconds
   * @param sentAt what the messenger knows it by, in milliseconds since 1970, if that is known
   * @param challenge what a captcha is asked for with before it can be sent
   * @param pieces what it tells, each by its key
   */
  record Entry(
      long number,
      String account,
      String place,
      String receiver,
      State state,
      Instant attempted,
      OptionalLong sentAt,
      Optional<String> challenge,
      List<UUID> pieces) {

    public Entry {
      pieces = List.copyOf(pieces);
    }

    @Override
    public String toString() {
      return "(" + state + ")";
    }
  }

  /** The accounts that something was sent from. */
  List<String> accounts() throws Problem;

  /** All entries of an account, oldest first. */
  List<Entry> entries(String account) throws Problem;

  /** The entries of one place, oldest first. */
  List<Entry> entries(String account, String place) throws Problem;

  /**
   * Says that a message is handed over next.
   *
   * @return the number of its entry
   */
  long attempt(String account, String place, String receiver, Instant at, List<UUID> pieces)
      throws Problem;

  /** Says what became of it. */
  void settle(long number, State state, OptionalLong sentAt) throws Problem;

  /** Says that it was not sent, and what a captcha is asked for with. */
  void challenged(long number, String challenge) throws Problem;
}
