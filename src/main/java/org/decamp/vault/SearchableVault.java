package org.decamp.vault;

import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;

/** The read side of a vault that also finds messages by their words. */
public interface SearchableVault extends VaultReader {

  /**
   * Messages that contain all words of the query, conversation by conversation, oldest first. Words
   * match from their beginning, without regard to case and accents; scripts without spaces match
   * anywhere.
   */
  HitCursor search(SearchQuery query) throws Problem;

  /** A forward cursor over search hits; must be closed. */
  interface HitCursor extends AutoCloseable {

    /** The next hit, or empty at the end. */
    Optional<Hit> next() throws Problem;

    @Override
    void close();
  }

  /** A message that a search found. */
  record Hit(ConversationId conversation, Message message) {}
}
