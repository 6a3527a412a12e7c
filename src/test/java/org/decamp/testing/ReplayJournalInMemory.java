package org.decamp.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.decamp.vault.ReplayJournal;

/** A journal that lasts as long as the test, and tells every change of an entry in order. */
public final class ReplayJournalInMemory implements ReplayJournal {

  private final List<Entry> entries = new ArrayList<>();
  private final List<State> changes = new ArrayList<>();

  /** The states that entries were given, in order. */
  public synchronized List<State> changes() {
    return List.copyOf(changes);
  }

  @Override
  public synchronized List<String> accounts() {
    return entries.stream().map(Entry::account).distinct().sorted().toList();
  }

  @Override
  public synchronized List<Entry> entries(String account) {
    return entries.stream().filter(e -> e.account().equals(account)).toList();
  }

  @Override
  public synchronized List<Entry> entries(String account, String place) {
    return entries(account).stream().filter(e -> e.place().equals(place)).toList();
  }

  @Override
  public synchronized long attempt(
      String account, String place, String receiver, Instant at, List<UUID> pieces) {
    long number = entries.size() + 1L;
    entries.add(
        new Entry(
            number,
            account,
            place,
            receiver,
            State.ATTEMPTED,
            Instant.ofEpochMilli(at.toEpochMilli()),
            OptionalLong.empty(),
            Optional.empty(),
            pieces));
    changes.add(State.ATTEMPTED);
    return number;
  }

  @Override
  public synchronized void settle(long number, State state, OptionalLong sentAt) {
    Entry old = entries.get((int) number - 1);
    change(old, state, sentAt.isPresent() ? sentAt : old.sentAt(), Optional.empty());
  }

  @Override
  public synchronized void challenged(long number, String challenge) {
    Entry old = entries.get((int) number - 1);
    change(old, State.NOT_SENT, old.sentAt(), Optional.of(challenge));
  }

  private void change(Entry old, State state, OptionalLong sentAt, Optional<String> challenge) {
    entries.set(
        (int) old.number() - 1,
        new Entry(
            old.number(),
            old.account(),
            old.place(),
            old.receiver(),
            state,
            old.attempted(),
            sentAt,
            challenge,
            old.pieces()));
    changes.add(state);
  }
}
