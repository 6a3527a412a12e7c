package org.decamp.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decamp.vault.ReplayJournal.Entry;
import org.decamp.vault.ReplayJournal.State;

/** Which entries of the journal are uncertain still. */
public final class UncertainEntries {

  private UncertainEntries() {}

  /** Those of all entries of an account, oldest first. */
  public static List<Entry> of(List<Entry> account) {
    List<Entry> uncertain = new ArrayList<>();
    account.stream()
        .collect(Collectors.groupingBy(UncertainEntries::target))
        .values()
        .forEach(entries -> uncertain.addAll(ofTarget(entries)));
    uncertain.sort(Comparator.comparingLong(Entry::number));
    return uncertain;
  }

  /** What one conversation told in a group of its own may stand in another's by now. */
  private static String target(Entry entry) {
    return entry.place().startsWith(Places.OWN) ? Places.OWN : entry.place();
  }

  /**
   * Those of all entries of a target: nobody knows what became of them, and nothing replaced them.
   * One that was attempted when the program ended is as uncertain as one that ended so.
   */
  static List<Entry> ofTarget(List<Entry> entries) {
    Set<UUID> there = new HashSet<>();
    entries.stream()
        .filter(entry -> entry.state() == State.SENT || entry.state() == State.PARTLY_SENT)
        .forEach(entry -> there.addAll(entry.pieces()));
    return entries.stream()
        .filter(entry -> entry.state() == State.UNCERTAIN || entry.state() == State.ATTEMPTED)
        .filter(entry -> !there.containsAll(entry.pieces()))
        .toList();
  }
}
