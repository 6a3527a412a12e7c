package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.decamp.exporter.signal.frame.ChatItem;

/** A new entry on its way into a chat. */
public interface Insertion {

  EntryKey key();

  /** Where it goes, as {@link Roster#chatWith} says. */
  long chatId();

  /** Who wrote it or did it, as {@link Roster} says. */
  long authorId();

  /** When it was sent, in whole milliseconds. */
  Instant time();

  /** What it answers. */
  Optional<Answered> answers();

  /**
   * The entry itself; asked for once, and only if it is not there already.
   *
   * @param sentAt the time itself, or the next one that is free
   * @param answered when what it answers was sent, as the backup has it; nothing if it is not there
   * @param media takes the content of what it shows
   */
  ChatItem entry(Instant sentAt, Optional<Instant> answered, NewMedia media) throws IOException;

  /** An entry of the same chat that stands before. */
  record Answered(EntryKey key, long authorId) {}
}
