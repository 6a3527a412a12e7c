package org.decamp.exporter.signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.map.Cast;
import org.decamp.exporter.signal.map.Draft;
import org.decamp.exporter.signal.map.Mapped;
import org.decamp.exporter.signal.map.MessageMapping;
import org.decamp.exporter.signal.merge.EntryKey;
import org.decamp.exporter.signal.merge.Insertion;
import org.decamp.exporter.signal.merge.NewMedia;
import org.decamp.model.Message;

/**
 * An entry that a message becomes, or one of several.
 *
 * @param message with a possible time
 * @param mapped what it becomes as planned, its files not being there yet
 * @param part which of the drafts
 * @param moved whether the message had another time
 */
record MessageEntry(
    Cast cast, Message message, Mapped mapped, int part, boolean moved, VaultMedia files)
    implements Insertion {

  @Override
  public EntryKey key() {
    return new EntryKey(message.id(), part);
  }

  @Override
  public long chatId() {
    return cast.chatId();
  }

  @Override
  public long authorId() {
    return draft().authorId();
  }

  /** All parts have the time of the message; each gets the next that is free. */
  @Override
  public Instant time() {
    return message.sentAt();
  }

  @Override
  public Optional<Answered> answers() {
    return Optional.empty();
  }

  Draft draft() {
    return mapped.drafts().get(part);
  }

  @Override
  public ChatItem entry(Instant sentAt, Optional<Instant> answered, NewMedia media)
      throws IOException {
    try {
      Mapped whole =
          new MessageMapping(cast, attachment -> files.written(attachment, media)).map(message);
      return cast.entry(whole.drafts().get(part), sentAt);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public String toString() {
    return "(entry)";
  }
}
