package org.decamp.exporter;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;

/** Counts what became of each object, so that the ledger is touched once and not per object. */
public final class Fates {

  private final Counts carried = new Counts();
  private final Map<Adaptation, Counts> adapted = new EnumMap<>(Adaptation.class);
  private final Map<Omission, Counts> omitted = new EnumMap<>(Omission.class);

  /** Counts one that is there as it was. */
  public void carried(Subject subject) {
    carried.add(subject);
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
    adapted.computeIfAbsent(how, _ -> new Counts()).add(subject);
  }

  /** Counts one that is not there. */
  public void omitted(Subject subject, Omission why) {
    omitted.computeIfAbsent(why, _ -> new Counts()).add(subject);
  }

  /** Number of objects that are there as they were. */
  public long carriedOf(Subject subject) {
    return carried.of(subject);
  }

  /** Number of objects that are there as the vault that is read shows them. */
  public long keptOf(Subject subject) {
    return carriedOf(subject) + adaptedOf(subject, Adaptation.PSEUDONYMS);
  }

  /** Number of objects that are there changed. */
  public long adaptedOf(Subject subject) {
    return adapted.values().stream().mapToLong(counts -> counts.of(subject)).sum();
  }

  /** Number of objects that are there changed in that way. */
  public long adaptedOf(Subject subject, Adaptation how) {
    return adapted.getOrDefault(how, Counts.NOTHING).of(subject);
  }

  /** Enters everything; called once, at the end. */
  public void enter(Ledger ledger) {
    carried.enter(ledger::carried);
    adapted.forEach((how, counts) -> counts.enter((s, n) -> ledger.adapted(s, how, n)));
    omitted.forEach((why, counts) -> counts.enter((s, n) -> ledger.omitted(s, why, n)));
  }

  /** Objects of one fate; counts without an allocation per object. */
  private static final class Counts {
    static final Counts NOTHING = new Counts();

    private static final long[] NONE = {0};

    private final Map<Subject, long[]> counts = new EnumMap<>(Subject.class);

    void add(Subject subject) {
      counts.computeIfAbsent(subject, _ -> new long[1])[0]++;
    }

    long of(Subject subject) {
      return counts.getOrDefault(subject, NONE)[0];
    }

    void enter(ObjLongConsumer<Subject> target) {
      counts.forEach((subject, count) -> target.accept(subject, count[0]));
    }
  }
}
