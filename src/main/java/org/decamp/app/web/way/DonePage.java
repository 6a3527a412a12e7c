package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.List;
import org.decamp.app.ExportReport;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Texts;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.ReadBack;

/** Says what was written, that it was read back, and what to do with it now. */
final class DonePage implements Page {

  private final Way way;

  DonePage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/done";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) {
    if (way.exported.isEmpty()) {
      return new Reply.Go("/plan");
    }
    ExportReport report = way.exported.get();
    ReadBack read = report.result().readBack();
    Texts texts = visit.texts();
    String verified = "target." + report.target() + ".verified";
    return new Reply.Show(
        "done",
        "title.done",
        5,
        new DoneView(
            report.destination().toString(),
            texts.number(read.conversations()),
            texts.number(read.messages()),
            texts.number(read.attachments()),
            texts.number(read.files()),
            LedgerView.of(report.result().report(), texts),
            report.complete(),
            report.findings(),
            steps(report.sealed() ? "sealed" : report.target(), texts),
            texts.has(verified) ? texts.say(verified) : ""));
  }

  private static List<String> steps(String target, Texts texts) {
    List<String> steps = new ArrayList<>();
    for (int step = 1; texts.has("after." + target + '.' + step); step++) {
      steps.add(texts.say("after." + target + '.' + step));
    }
    return steps;
  }
}
