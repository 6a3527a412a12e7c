package org.decamp.exporter.signal.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects breaches; keeps a few of each fault and counts the rest. */
final class Breaches {

  private static final int KEPT = 5;

  private final List<Breach> kept = new ArrayList<>();
  private final Map<Fault, Integer> keptOf = new EnumMap<>(Fault.class);
  private long ours;
  private long originals;

  void add(Fault fault, Entry entry) {
    add(fault, entry, entry.ours());
  }

  /**
   * @param ours whether the entry or what it clashes with is Decamp's
   */
  void add(Fault fault, Entry entry, boolean ours) {
    if (ours) {
      this.ours++;
    } else {
      originals++;
    }
    if (keptOf.merge(fault, 1, Integer::sum) <= KEPT) {
      kept.add(new Breach(fault, entry.place(), ours));
    }
  }

  LintReport report() {
    return new LintReport(kept, ours, originals);
  }
}
