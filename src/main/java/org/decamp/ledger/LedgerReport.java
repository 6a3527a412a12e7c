package org.decamp.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts and reasons, without any content: safe to show, to store and to attach to a bug report.
 *
 * @param lines one per subject that occurred, in the order of {@link Subject}
 * @param unknownKeys how often each unknown key occurred
 */
public record LedgerReport(List<Line> lines, SortedMap<String, Long> unknownKeys) {

  /**
   * What became of the objects of one kind.
   *
   * @param subject the kind
   * @param found how many the input held
   * @param carried how many went over as they are
   * @param adapted how many changed, by reason
   * @param omitted how many stayed behind, by reason
   */
  public record Line(
      Subject subject,
      long found,
      long carried,
      SortedMap<Adaptation, Long> adapted,
      SortedMap<Omission, Long> omitted) {

    /** How many objects have a fate. */
    public long ended() {
      return carried + sum(adapted) + sum(omitted);
    }

    private static long sum(Map<?, Long> counts) {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  static LedgerReport of(
      Map<Subject, Long> found,
      Map<Subject, Map<Fate, Long>> fates,
      Map<String, Long> unknownKeys) {
    List<Line> lines = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      if (found.containsKey(subject) || fates.containsKey(subject)) {
        lines.add(
            line(subject, found.getOrDefault(subject, 0L), fates.getOrDefault(subject, Map.of())));
      }
    }
    return new LedgerReport(List.copyOf(lines), new TreeMap<>(unknownKeys));
  }

  private static Line line(Subject subject, long found, Map<Fate, Long> fates) {
    long carried = 0;
    SortedMap<Adaptation, Long> adapted = new TreeMap<>();
    SortedMap<Omission, Long> omitted = new TreeMap<>();
    for (Map.Entry<Fate, Long> entry : fates.entrySet()) {
      switch (entry.getKey()) {
        case Fate.Carried() -> carried += entry.getValue();
        case Fate.Adapted(Adaptation how) -> adapted.put(how, entry.getValue());
        case Fate.Omitted(Omission why) -> omitted.put(why, entry.getValue());
      }
    }
    return new Line(subject, found, carried, adapted, omitted);
  }

  /** How many attachments there are whose media were not in the input. */
  public long mediaMissing() {
    return lines.stream()
        .filter(line -> line.subject() == Subject.ATTACHMENT)
        .mapToLong(line -> line.adapted().getOrDefault(Adaptation.MEDIA_MISSING, 0L))
        .sum();
  }

  /** Whether something was lost that the user should know of. */
  public boolean hasLoss() {
    return lines.stream().anyMatch(l -> l.omitted().keySet().stream().anyMatch(Omission::loss));
  }
}
