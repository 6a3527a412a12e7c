package org.decamp.app.web.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.model.ConversationId;
import org.decamp.vault.BrowsableVault.Stretch;

/**
 * The months in which a conversation has messages, as far as its stretches tell without reading
 * them: between two messages far apart there may be months that lead to a later one.
 */
final class Months {

  /** Longer than anybody has had an account; a wrong clock shall not fill a page with months. */
  private static final long LONGEST = 600;

  private Months() {}

  static SortedSet<YearMonth> of(List<Stretch> stretches) {
    SortedSet<YearMonth> months = new TreeSet<>();
    for (Stretch stretch : stretches) {
      YearMonth last = month(stretch.last());
      months.add(last);
      YearMonth month = month(stretch.first());
      if (month.until(last, ChronoUnit.MONTHS) > LONGEST) {
        months.add(month);
        continue;
      }
      for (; month.isBefore(last); month = month.plusMonths(1)) {
        months.add(month);
      }
    }
    return months;
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(LocalDate.ofEpochDay(Times.epochDay(time)));
  }

  /** By year, with links to the first message of each. */
  static List<AboutView.Year> years(
      SortedSet<YearMonth> months, ConversationId conversation, Times times) {
    List<AboutView.Year> years = new ArrayList<>();
    List<AboutView.Month> ofYear = new ArrayList<>();
    for (YearMonth month : months) {
      String first = month.atDay(1).toString();
      ofYear.add(
          new AboutView.Month(
              Integer.toString(month.getMonthValue()),
              times.month(month),
              Links.day(conversation, first)));
      boolean ends =
          months.tailSet(month).stream()
              .skip(1)
              .limit(1)
              .noneMatch(next -> next.getYear() == month.getYear());
      if (ends) {
        years.add(new AboutView.Year(Integer.toString(month.getYear()), ofYear));
        ofYear = new ArrayList<>();
      }
    }
    return years;
  }
}
