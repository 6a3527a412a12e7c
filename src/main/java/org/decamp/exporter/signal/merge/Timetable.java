package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.frame.SentTimes;
import org.decamp.model.PrivateText;

/**
 * Gives every new entry a time that its author has free in its chat, and finds those that are there
 * already ({@code signal-backup}, sections 7.1 and 10.6).
 *
 * <p>Entries come in the order of time, so the next free time of an author is behind the last one
 * given: what is remembered grows with people, not with entries. A time that an earlier overlay
 * gave to an entry is kept for it.
 */
final class Timetable {

  private final SentTimes originals;
  private final Roster roster;
  private final InsertionJournal journal;
  private final Map<Line, Long> lastGiven = new HashMap<>();
  private final Map<Line, List<Names>> names = new HashMap<>();

  /** An author in a chat. */
  private record Line(long chat, long author) {}

  /** What chat and author are recognised by. */
  private record Names(PrivateText chat, PrivateText author) {}

  Timetable(SentTimes originals, Roster roster, InsertionJournal journal) {
    this.originals = originals;
    this.roster = roster;
    this.journal = journal;
  }

  /** The time of an entry, in milliseconds; nothing if the original has the entry. */
  OptionalLong settle(Insertion insertion) throws IOException {
    Line line = new Line(insertion.chatId(), insertion.authorId());
    if (known(insertion.key(), line, time -> isOriginal(line, time)).isPresent()) {
      return OptionalLong.empty();
    }
    OptionalLong own = ownTime(insertion, line);
    long sentAt = own.isPresent() ? own.getAsLong() : nextFree(insertion, line);
    lastGiven.merge(line, sentAt, Math::max);
    Names name = namesOf(line).getFirst();
    journal.inserted(
        fingerprint(insertion.key(), name),
        sentAt,
        Fingerprint.of(sentAt, name.chat, name.author),
        Fingerprint.of(insertion.key()));
    return OptionalLong.of(sentAt);
  }

  /** The time that the entry has in an overlay that was never restored: nobody else gets it. */
  private OptionalLong ownTime(Insertion insertion, Line line) throws IOException {
    long which = Fingerprint.of(insertion.key());
    long earliest = insertion.time().toEpochMilli();
    for (Names name : namesOf(line)) {
      OptionalLong time = journal.sentAt(fingerprint(insertion.key(), name));
      if (time.isPresent()
          && time.getAsLong() >= earliest
          && journal
              .entryAt(Fingerprint.of(time.getAsLong(), name.chat, name.author))
              .equals(OptionalLong.of(which))) {
        return time;
      }
    }
    return OptionalLong.empty();
  }

  private long nextFree(Insertion insertion, Line line) throws IOException {
    long free =
        Math.max(insertion.time().toEpochMilli(), lastGiven.getOrDefault(line, Long.MIN_VALUE) + 1);
    while (isOriginal(line, free) || isOfAnother(insertion.key(), line, free)) {
      free++;
    }
    return free;
  }

  private boolean isOfAnother(EntryKey key, Line line, long time) throws IOException {
    for (Names name : namesOf(line)) {
      OptionalLong entry = journal.entryAt(Fingerprint.of(time, name.chat, name.author));
      if (entry.isPresent() && entry.getAsLong() != Fingerprint.of(key)) {
        return true;
      }
    }
    return false;
  }

  /** When an entry that another one answers was sent, if it stands in the backup. */
  Optional<Instant> timeOf(Insertion.Answered answered, long chat) throws IOException {
    Line line = new Line(chat, answered.authorId());
    long last = lastGiven.getOrDefault(line, Long.MIN_VALUE);
    OptionalLong time = known(answered.key(), line, t -> t <= last || isOriginal(line, t));
    return time.isPresent()
        ? Optional.of(Instant.ofEpochMilli(time.getAsLong()))
        : Optional.empty();
  }

  private boolean isOriginal(Line line, long time) {
    return originals.contains(line.chat, line.author, time);
  }

  private OptionalLong known(EntryKey key, Line line, LongPredicate there) throws IOException {
    for (Names name : namesOf(line)) {
      OptionalLong time = journal.sentAt(fingerprint(key, name));
      if (time.isPresent() && there.test(time.getAsLong())) {
        return time;
      }
    }
    return OptionalLong.empty();
  }

  private static Fingerprint fingerprint(EntryKey key, Names names) {
    return Fingerprint.of(key, names.chat, names.author);
  }

  private List<Names> namesOf(Line line) {
    return names.computeIfAbsent(line, this::find);
  }

  /** In a direct chat the contact is recognised once, for the chat and as its author. */
  private List<Names> find(Line line) {
    RecipientFacts chat = roster.partner(line.chat).orElseThrow(Timetable::unknown);
    RecipientFacts author = roster.recipient(line.author).orElseThrow(Timetable::unknown);
    List<Names> all =
        Identity.of(chat).names().stream()
            .flatMap(c ->
                chat.id() == author.id()
                    ? Stream.of(new Names(c, c))
                    : Identity.of(author).names().stream().map(a -> new Names(c, a)))
            .toList();
    if (all.isEmpty()) {
      throw unknown();
    }
    return all;
  }

  private static IllegalStateException unknown() {
    return new IllegalStateException("an entry is of a chat or author that is not in the backup");
  }
}
