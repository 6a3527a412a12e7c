package org.decamp.exporter;

import java.util.EnumMap;
import java.util.Map;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;

/** Counts what became of each object, so that the ledger is touched once and not per object. */
public final class Fates {

  private final Map<Subject, Long> carried = new EnumMap<>(Subject.class);
  private final Map<Adaptation, Map<Subject, Long>> adapted = new EnumMap<>(Adaptation.class);
  private final Map<Omission, Map<Subject, Long>> omitted = new EnumMap<>(Omission.class);

  /** Counts one that is there as it was. */
  public void carried(Subject subject) {
    carried.merge(subject, 1L, Long::sum);
  }

  /** Carried, or adapted if the vault that is read shows it otherwise. */
  public void kept(Subject subject, boolean changed) {
    if (changed) {
      adapted(subject, Adaptation.PSEUDONYMS);
    } else {
      carried(subject);
    }
  }

  /** Counts one that is there changed. */
  public void adapted(Subject subject, Adaptation how) {
    adapted.computeIfAbsent(how, _ -> new EnumMap<>(Subject.class)).merge(subject, 1L, Long::sum);
  }

  /** Counts one that is not there. */
  public void omitted(Subject subject, Omission why) {
    omitted.computeIfAbsent(why, _ -> new EnumMap<>(Subject.class)).merge(subject, 1L, Long::sum);
  }

  /** Number of objects that are there as they were. */
  public long carriedOf(Subject subject) {
    return carried.getOrDefault(subject, 0L);
  }

  /** Number of objects that are there changed. */
  public long adaptedOf(Subject subject) {
    return adapted.values().stream().mapToLong(n -> n.getOrDefault(subject, 0L)).sum();
  }

  /** Number of objects that are there changed in that way. */
  public long adaptedOf(Subject subject, Adaptation how) {
    return adapted.getOrDefault(how, Map.of()).getOrDefault(subject, 0L);
  }

  /** Enters everything; called once, at the end. */
  public void enter(Ledger ledger) {
    carried.forEach(ledger::carried);
    adapted.forEach((how, counts) -> counts.forEach((s, n) -> ledger.adapted(s, how, n)));
    omitted.forEach((why, counts) -> counts.forEach((s, n) -> ledger.omitted(s, why, n)));
  }
}
