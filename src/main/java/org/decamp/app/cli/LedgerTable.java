package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.decamp.job.Quantity;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;

/** Shows what became of every object, in words. */
final class LedgerTable {

  private static final String ROW = "  %-18s %12s %12s %12s %12s%n";

  private final PrintWriter out;

  LedgerTable(PrintWriter out) {
    this.out = out;
  }

  void print(LedgerReport report) {
    if (report.lines().isEmpty()) {
      out.println("  nothing");
      return;
    }
    out.printf(Locale.ROOT, ROW, "", "found", "as it is", "changed", "left out");
    for (LedgerReport.Line line : report.lines()) {
      out.printf(
          Locale.ROOT,
          ROW,
          line.subject().label(),
          Figures.count(line.found()),
          Figures.count(line.carried()),
          Figures.count(sum(line.adapted())),
          Figures.count(sum(line.omitted())));
    }
    reasons(report);
    unknownKeys(report);
  }

  /** Only what changed or stayed behind, and why. */
  void reasons(LedgerReport report) {
    for (LedgerReport.Line line : report.lines()) {
      reasons("changed", line, line.adapted(), Adaptation::description);
      reasons("left out", line, line.omitted(), LedgerTable::words);
    }
  }

  /** Reasons with the same words are one reason to a person. */
  private <R> void reasons(
      String fate, LedgerReport.Line line, Map<R, Long> counts, Function<R, String> words) {
    Map<String, Long> sums = new LinkedHashMap<>();
    counts.forEach((why, count) -> sums.merge(words.apply(why), count, Long::sum));
    sums.forEach(
        (why, count) -> out.printf(Locale.ROOT, "  %s: %s: %s%n", fate, number(count, line), why));
  }

  private void unknownKeys(LedgerReport report) {
    if (!report.unknownKeys().isEmpty()) {
      long times = sum(report.unknownKeys());
      out.printf(
          Locale.ROOT,
          "  %s (%s) kept in the vault: %s%n",
          Quantity.of(report.unknownKeys().size(), "unknown key"),
          Quantity.of(times, "time"),
          TerminalText.line(
              String.join(", ", report.unknownKeys().keySet().stream().limit(8).toList())));
    }
  }

  /** How many objects of the report were lost, in one line; empty if none. */
  static Optional<String> losses(LedgerReport report) {
    List<String> lost = new ArrayList<>();
    for (LedgerReport.Line line : report.lines()) {
      line.omitted()
          .forEach((why, count) -> {
            if (why.loss()) {
              lost.add(number(count, line) + ": " + words(why));
            }
          });
    }
    return lost.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", lost));
  }

  /** A reason as a person needs it; the code's own words serve machines and files as well. */
  private static String words(Omission why) {
    return why == Omission.NOT_A_CONVERSATION
        ? "no conversations in them (profile, settings and the like)"
        : why.description();
  }

  private static String number(long count, LedgerReport.Line line) {
    return Quantity.of(count, line.subject().one(), line.subject().label());
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
