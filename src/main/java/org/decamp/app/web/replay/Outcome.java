package org.decamp.app.web.replay;

import org.decamp.replay.ReplayResult;

/** What a run did. */
sealed interface Outcome {

  /** It came to an end of its own. */
  record Ended(ReplayResult result) implements Outcome {}

  /**
   * The user paused it.
   *
   * @param sent messages that this run sent
   * @param left messages that it did not come to
   */
  record Paused(long sent, long left) implements Outcome {}
}
