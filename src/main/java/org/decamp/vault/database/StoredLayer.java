package org.decamp.vault.database;

import org.decamp.model.ConversationId;

/**
 * A stored layer that goes into a view.
 *
 * @param number the row that holds it
 * @param conversation whose layer it is: the one of the view, or one that became part of it
 */
record StoredLayer(long number, ConversationId conversation, Layer layer) {

  /** Whether it belongs to another conversation, one that became part of this. */
  boolean isPartOf(ConversationId host) {
    return !conversation.equals(host);
  }
}
