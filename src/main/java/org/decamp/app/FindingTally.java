package org.decamp.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Groups findings as they go by, because an export with 100,000 missing photos must not become a
 * list of 100,000 lines, on screen or in memory. Safe for use by several threads.
 */
public final class FindingTally implements Progress {

  /** How many places of a group are remembered. */
  private static final int PLACES = 3;

  private final Progress next;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private static final class Group {
    private final Finding first;
    private final List<String> places = new ArrayList<>();
    private long count;

    Group(Finding first) {
      this.first = first;
    }

    void add(Finding finding) {
      count++;
      if (places.size() < PLACES
          && !finding.where().isEmpty()
          && !places.contains(finding.where())) {
        places.add(finding.where());
      }
    }

    FindingGroup sum() {
      return new FindingGroup(first.severity(), first.code(), first.detail(), count, places);
    }
  }

  /**
   * Counts what is reported.
   *
   * @param next to whom every report is passed on
   */
  public FindingTally(Progress next) {
    this.next = next;
  }

  @Override
  public void report(Event event) {
    if (event instanceof Event.Noticed(Finding finding)) {
      synchronized (this) {
        groups
            .computeIfAbsent(finding.severity() + finding.code(), _ -> new Group(finding))
            .add(finding);
      }
    }
    next.report(event);
  }

  @Override
  public void checkCancelled() throws Problem.Cancelled {
    next.checkCancelled();
  }

  /** The groups so far, the gravest first. */
  public synchronized List<FindingGroup> groups() {
    return groups.values().stream()
        .map(Group::sum)
        .sorted(Comparator.comparing(FindingGroup::severity).reversed())
        .toList();
  }
}
