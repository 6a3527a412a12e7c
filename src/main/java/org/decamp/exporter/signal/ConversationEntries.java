package org.decamp.exporter.signal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.signal.map.Mapped;
import org.decamp.exporter.signal.map.MessageMapping;
import org.decamp.exporter.signal.merge.EntryKey;
import org.decamp.exporter.signal.merge.Insertion;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;

/**
 * The entries of one conversation in the order of time, read when they are needed. It opens the
 * conversation with the first that is asked for: of many conversations only those are open that
 * overlap in time.
 */
final class ConversationEntries implements AutoCloseable {

  private final Place.Goes place;
  private final Opening opening;
  private final EntryKey notice;
  private final PrivateText words;
  private final PossibleTimes times;
  private final VaultMedia files;
  private final Books books;
  private final MessageMapping mapping;
  private final ArrayDeque<Insertion> ready = new ArrayDeque<>();
  private Optional<SelectedMessages> messages = Optional.empty();
  private Optional<Instant> next;
  private boolean begun;

  /** Opens the messages of a conversation. */
  @FunctionalInterface
  interface Opening {
    SelectedMessages open() throws Problem;
  }

  /**
   * @param from no message is earlier
   * @param notice names the notice before the first message
   * @param words of the notice
   */
  ConversationEntries(
      Place.Goes place,
      Opening opening,
      Instant from,
      EntryKey notice,
      PrivateText words,
      PossibleTimes times,
      VaultMedia files,
      Books books) {
    this.place = place;
    this.opening = opening;
    this.notice = notice;
    this.words = words;
    this.times = times;
    this.files = files;
    this.books = books;
    this.mapping = new MessageMapping(place.cast(), files::planned);
    this.next = Optional.of(beforeFirst(times.nearest(from)));
  }

  private static Instant beforeFirst(Instant time) {
    return time.minusMillis(1);
  }

  /** The time of the next entry, or one before it; nothing at the end. */
  Optional<Instant> next() {
    return next;
  }

  /** The next entry, if it is known by now; reads on either way. */
  Optional<Insertion> take() throws Problem {
    Optional<Insertion> taken = Optional.ofNullable(ready.poll());
    if (ready.isEmpty()) {
      readOn();
    }
    Insertion first = ready.peek();
    next = first == null ? Optional.empty() : Optional.of(first.time());
    return taken;
  }

  private void readOn() throws Problem {
    if (messages.isEmpty()) {
      messages = Optional.of(opening.open());
    }
    while (ready.isEmpty()) {
      Optional<Message> message = messages.get().next();
      if (message.isEmpty()) {
        return;
      }
      add(message.get());
    }
  }

  private void add(Message original) {
    Message message = times.nearest(original);
    Mapped mapped = mapping.map(message);
    if (mapped.drafts().isEmpty()) {
      books.enter(mapped.outcomes());
      return;
    }
    if (!begun) {
      begun = true;
      ready.add(new NoticeEntry(place.cast(), notice, beforeFirst(message.sentAt()), words));
    }
    boolean moved = !message.sentAt().equals(original.sentAt());
    for (int part = 0; part < mapped.drafts().size(); part++) {
      ready.add(new MessageEntry(place.cast(), message, mapped, part, moved, files));
    }
  }

  @Override
  public void close() {
    messages.ifPresent(SelectedMessages::close);
  }
}
