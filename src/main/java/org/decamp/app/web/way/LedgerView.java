package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decamp.app.web.site.Texts;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;

/**
 * What became, or will become, of each kind of object.
 *
 * @param lines one per kind that occurs
 */
public record LedgerView(List<Line> lines) {

  public LedgerView {
    lines = List.copyOf(lines);
  }

  /**
   * One kind.
   *
   * @param subject what it is called
   * @param found how many there are
   * @param carried how many go over as they are
   * @param adapted how many change
   * @param omitted how many stay behind
   * @param reasons why, each with its number
   */
  public record Line(
      String subject,
      String found,
      String carried,
      String adapted,
      String omitted,
      List<String> reasons) {

    public Line {
      reasons = List.copyOf(reasons);
    }
  }

  /** The report in words. */
  public static LedgerView of(LedgerReport report, Texts texts) {
    return new LedgerView(report.lines().stream().map(line -> line(line, texts)).toList());
  }

  private static Line line(LedgerReport.Line line, Texts texts) {
    List<String> reasons = new ArrayList<>();
    long adapted = 0;
    for (Map.Entry<Adaptation, Long> entry : line.adapted().entrySet()) {
      adapted += entry.getValue();
      reasons.add(reason("adaptation.", entry.getKey().code(), entry.getValue(), texts));
    }
    long omitted = 0;
    for (Map.Entry<Omission, Long> entry : line.omitted().entrySet()) {
      omitted += entry.getValue();
      reasons.add(reason("omission.", entry.getKey().code(), entry.getValue(), texts));
    }
    return new Line(
        texts.say("subject." + line.subject().name().toLowerCase(Locale.ROOT)),
        texts.number(line.found()),
        texts.number(line.carried()),
        texts.number(adapted),
        texts.number(omitted),
        reasons);
  }

  private static String reason(String kind, String code, long count, Texts texts) {
    return texts.number(count) + " – " + texts.say(kind + code);
  }
}
