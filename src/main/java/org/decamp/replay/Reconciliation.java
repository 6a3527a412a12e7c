package org.decamp.replay;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.decamp.job.Problem;
import org.decamp.signalcli.address.Recipient;
import org.decamp.signalcli.message.Target;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;

/**
 * Settles what nobody knows by receipts ({@code signal-cli}, section 10): one for a message of this
 * time that no entry and no other device of the user's sent proves that it arrived, because only
 * one was under way. Devices of the user's own give no receipts.
 */
final class Reconciliation {

  private static final Duration UNDER_WAY = Duration.ofMinutes(2);

  private final Journal journal;
  private final Receipts receipts;

  Reconciliation(Journal journal, Receipts receipts) {
    this.journal = journal;
    this.receipts = receipts;
  }

  /** Whether receipts may still tell something of an entry. */
  static boolean possible(Entry entry) {
    return entry.state() == State.UNCERTAIN && sender(entry).isPresent();
  }

  /** Settles what can be settled by now. */
  void run() throws Problem {
    List<Entry> entries = journal.entries();
    Set<Long> known = new HashSet<>();
    entries.forEach(entry -> entry.sentAt().ifPresent(known::add));
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!possible(entry)) {
        continue;
      }
      long latest = entry.attempted().plus(UNDER_WAY).toEpochMilli();
      if (i + 1 < entries.size()) {
        latest = Math.min(latest, entries.get(i + 1).attempted().toEpochMilli());
      }
      proof(entry, latest, known).ifPresent(known::add);
    }
  }

  private Optional<Long> proof(Entry entry, long latest, Set<Long> known) throws Problem {
    Who who = sender(entry).orElseThrow();
    Set<Long> arrived;
    if (entry.sentAt().isPresent()) {
      long exactly = entry.sentAt().getAsLong();
      arrived = receipts.arrived(who.person(), exactly, exactly);
    } else {
      arrived = receipts.arrived(who.person(), entry.attempted().toEpochMilli(), latest);
      arrived.removeAll(known);
    }
    if (arrived.size() != 1) {
      return Optional.empty();
    }
    long timestamp = arrived.iterator().next();
    journal.settle(entry, who.person().isPresent() ? State.SENT : State.PARTLY_SENT, timestamp);
    return Optional.of(timestamp);
  }

  /** Whose receipts count; nobody in particular means any member of a group. */
  private record Who(Optional<UUID> person) {}

  private static Optional<Who> sender(Entry entry) {
    if (Places.onlyOneself(entry.place())) {
      return Optional.empty();
    }
    return Places.target(entry.receiver())
        .flatMap(target ->
            switch (target) {
              case Target.Direct(Recipient.Aci(UUID id)) -> Optional.of(new Who(Optional.of(id)));
              case Target.ToGroup _ -> Optional.of(new Who(Optional.empty()));
              case Target.Direct _, Target.NoteToSelf _ -> Optional.empty();
            });
  }
}
