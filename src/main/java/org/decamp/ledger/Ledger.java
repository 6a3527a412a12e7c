package org.decamp.ledger;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts objects and their fates while a job runs.
 *
 * <p>What was found is counted where the input is read, fates where the output is made; the two
 * meet only in {@link #balance()}, so that an object dropped in between shows. Safe for use by
 * several threads.
 */
public final class Ledger {

  private final Map<Subject, Long> found = new EnumMap<>(Subject.class);
  private final Map<Subject, Map<Fate, Long>> fates = new EnumMap<>(Subject.class);
  private final Map<String, Long> unknownKeys = new HashMap<>();

  /** Counts objects of the input. */
  public synchronized void found(Subject subject, long count) {
    if (count > 0) {
      found.merge(subject, count, Long::sum);
    }
  }

  /** Counts objects that ended in that fate. */
  public synchronized void ended(Subject subject, Fate fate, long count) {
    if (count > 0) {
      fates.computeIfAbsent(subject, _ -> new HashMap<>()).merge(fate, count, Long::sum);
    }
  }

  /** Counts objects that were carried as they are. */
  public void carried(Subject subject, long count) {
    ended(subject, new Fate.Carried(), count);
  }

  /** Counts objects that were adapted. */
  public void adapted(Subject subject, Adaptation how, long count) {
    ended(subject, new Fate.Adapted(how), count);
  }

  /** Counts objects that were omitted. */
  public void omitted(Subject subject, Omission why, long count) {
    ended(subject, new Fate.Omitted(why), count);
  }

  /**
   * Counts a key that the format sheet does not know; {@code key} is a structural name, never a
   * value.
   */
  public synchronized void unknownKey(String key, long count) {
    unknownKeys.merge(key, count, Long::sum);
  }

  /** What stands in the ledger now. */
  public synchronized LedgerReport report() {
    return LedgerReport.of(found, fates, unknownKeys);
  }

  /**
   * Closes the books.
   *
   * @return the final report
   * @throws LedgerImbalance if an object has no fate or two; a bug in Decamp
   */
  public LedgerReport balance() {
    LedgerReport report = report();
    for (LedgerReport.Line line : report.lines()) {
      if (line.found() != line.ended()) {
        throw new LedgerImbalance(line);
      }
    }
    return report;
  }
}
