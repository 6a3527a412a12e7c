package org.decamp.vault.database;

import org.decamp.importer.TimeBasis;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;

/**
 * What is known of a message file before it is read.
 *
 * @param export the export that it belongs to
 * @param restored whether the messages carry their ordinals and there is no file to number
 */
record FileStart(
    ConversationId id,
    String product,
    PrivateText threadKey,
    SourceOrder.Origin origin,
    String export,
    TimeBasis times,
    boolean restored) {

  Layer layer() {
    return switch (times) {
      case UTC -> Layer.EXACT;
      case WALL_CLOCK -> Layer.CLOCK;
    };
  }
}
