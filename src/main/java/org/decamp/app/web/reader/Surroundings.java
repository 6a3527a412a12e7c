package org.decamp.app.web.reader;

import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader.MessageCursor;

/**
 * A message that was found, with its neighbours.
 *
 * @param before the message before it, if any
 * @param message itself
 * @param after the message after it, if any
 */
record Surroundings(Optional<Message> before, Message message, Optional<Message> after) {

  /** Reads them; empty if the message is not there any more. */
  static Optional<Surroundings> of(BrowsableVault vault, SearchRun.Found found) throws Problem {
    TimeRange from = new TimeRange(found.time(), TimeRange.ALL.until());
    Optional<Message> before = Optional.empty();
    try (MessageCursor cursor = vault.messages(found.conversation(), from)) {
      Optional<Message> m = cursor.next();
      while (m.isPresent() && m.get().sentAt().equals(found.time())) {
        if (m.get().id().equals(found.message())) {
          Optional<Message> neighbour = before.isPresent() ? before : previous(vault, found);
          return Optional.of(new Surroundings(neighbour, m.get(), cursor.next()));
        }
        before = m;
        m = cursor.next();
      }
    }
    return Optional.empty();
  }

  private static Optional<Message> previous(BrowsableVault vault, SearchRun.Found found)
      throws Problem {
    try (MessageCursor cursor = vault.backwards(found.conversation(), found.time())) {
      return cursor.next();
    }
  }
}
