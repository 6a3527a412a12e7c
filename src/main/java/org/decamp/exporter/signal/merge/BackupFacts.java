package org.decamp.exporter.signal.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.frame.ChatFacts;
import org.decamp.exporter.signal.frame.RecipientFacts;

/**
 * What is in a backup before anything is put into it.
 *
 * @param time when the backup was made
 * @param recipients in the order of the backup
 * @param chats in the order of the backup
 * @param items number of entries in all chats
 * @param unreadable number of frames that Signal would skip in silence
 * @param latest the time of the latest entry, as Android sorts them
 */
public record BackupFacts(
    Instant time,
    List<RecipientFacts> recipients,
    List<ChatFacts> chats,
    long items,
    long unreadable,
    Optional<Instant> latest) {

  public BackupFacts {
    recipients = List.copyOf(recipients);
    chats = List.copyOf(chats);
  }

  /** The chat with a recipient; the first if there are, against the rules, several. */
  public Optional<ChatFacts> chatWith(long recipient) {
    return chats.stream().filter(chat -> chat.recipientId() == recipient).findFirst();
  }

  @Override
  public String toString() {
    return "backup with " + chats.size() + " chats and " + items + " entries";
  }
}
