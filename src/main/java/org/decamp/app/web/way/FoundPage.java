package org.decamp.app.web.way;

import java.util.List;
import org.decamp.app.Exposures;
import org.decamp.app.ImportReport;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Says what was found and what was not. */
final class FoundPage implements Page {

  private final Way way;

  FoundPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/found";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    if (way.imported.isEmpty()) {
      return new Reply.Go("/");
    }
    ImportReport report = way.imported.get();
    Exposures exposures = Exposures.builtIn();
    List<String> exposed =
        way.read.stream()
            .map(exposures::of)
            .filter(e -> e.syncedBy().isPresent() || e.othersCanRead())
            .map(e -> String.valueOf(e.place().getFileName()))
            .toList();
    return new Reply.Show(
        "found",
        "title.found",
        2,
        new FoundView(
            LedgerView.of(report.ledger(), visit.texts()),
            report.complete(),
            report.ledger().mediaMissing(),
            report.findings(),
            exposed));
  }
}
