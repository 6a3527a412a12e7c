package org.decamp.exporter.signal.lint;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the lint found: the first breaches of each fault, and how many there are of all.
 *
 * @param breaches at most a few of each fault
 * @param ours number of breaches that Decamp has part in
 * @param originals number of breaches that were there before
 */
public record LintReport(List<Breach> breaches, long ours, long originals) {

  public LintReport {
    breaches = List.copyOf(breaches);
  }

  /** Whether the backup may leave Decamp. */
  public boolean mayLeave() {
    return ours == 0;
  }

  /** What Decamp has part in, in one sentence without content. */
  public String sentence() {
    return breaches.stream()
        .filter(Breach::ours)
        .map(breach -> breach.fault().sentence())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
