package org.decamp.vault.custody;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.decamp.job.Finding;

/** How many findings of each kind there are: all that the custody record says of them. */
public final class FindingCounts {

  private FindingCounts() {}

  /** Counts by code. */
  public static Map<String, Long> of(Collection<Finding> findings) {
    Map<String, Long> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
    return counts;
  }
}
