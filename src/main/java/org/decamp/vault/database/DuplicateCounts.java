package org.decamp.vault.database;

import org.decamp.importer.MessageFileSink.Counts;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.StoredMedia;

/**
 * Counts which objects of a message that was there before are duplicates. The others, a new
 * reaction or content in place of a missing file, count as added; both sums together are always the
 * objects of the incoming message.
 */
final class DuplicateCounts {

  private DuplicateCounts() {}

  static Counts of(Message stored, Message incoming, Message joined) {
    Counts all = Counts.of(incoming);
    long newReactions =
        Math.min(all.reactions(), joined.reactions().size() - stored.reactions().size());
    long newContents = Math.clamp(storedMedia(joined) - storedMedia(stored), 0, all.attachments());
    return new Counts(
        1,
        all.reactions() - newReactions,
        all.attachments() - newContents,
        all.shares(),
        all.events());
  }

  private static long storedMedia(Message message) {
    return message.contents().stream()
        .filter(c -> c instanceof Content.Media m && m.attachment().media() instanceof StoredMedia)
        .count();
  }
}
