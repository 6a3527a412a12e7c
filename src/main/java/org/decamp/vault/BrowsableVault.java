package org.decamp.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;

/** The read side of a vault for somebody who leafs through it: from any place, in both ways. */
public interface BrowsableVault extends SearchableVault {

  /** The messages of a conversation before an instant, newest first. */
  MessageCursor backwards(ConversationId id, Instant until) throws Problem;

  /** As {@link #search(SearchQuery)}, but in these conversations alone and in their order. */
  HitCursor search(SearchQuery query, List<ConversationId> among) throws Problem;

  /** What is known of a content that messages hold; empty for any other content. */
  Optional<StoredMedia> media(MediaId id) throws Problem;

  /**
   * Where in time the messages of a conversation lie, oldest first: stretches of some hundred
   * messages, without reading any.
   */
  List<Stretch> stretches(ConversationId id) throws Problem;

  /** A number that grows whenever anything in the vault changes while it is open. */
  long changes() throws Problem;

  /**
   * A stretch of a conversation.
   *
   * @param first time of its first message
   * @param last time of its last message
   * @param messages in it, at least 1
   */
  record Stretch(Instant first, Instant last, int messages) {}
}
