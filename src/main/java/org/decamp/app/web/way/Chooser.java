package org.decamp.app.web.way;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.decamp.app.Choice;
import org.decamp.app.ConversationList;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.vault.VaultReader;

/** The fields for which conversations, and from when to when. */
public final class Chooser {

  private static final int MOST = 1000;

  private Chooser() {}

  /** What to choose from, with what is chosen so far. */
  public static ChooseView view(VaultReader vault, Choice chosen, Visit visit) throws Problem {
    PlaceWords words = new PlaceWords(visit.texts());
    List<ConversationList.Row> all = ConversationList.of(vault).rows();
    List<ChooseView.Row> rows =
        all.stream()
            .limit(MOST)
            .map(row ->
                new ChooseView.Row(
                    row.shortId(),
                    words.title(row.conversation()),
                    visit.texts().number(row.conversation().messageCount()),
                    chosen.conversations().contains(row.shortId())))
            .toList();
    return new ChooseView(
        rows,
        all.size() - rows.size(),
        chosen.since().map(LocalDate::toString).orElse(""),
        chosen.until().map(LocalDate::toString).orElse(""));
  }

  /** What was chosen. */
  public static Choice choice(Form form) throws Fault {
    Optional<LocalDate> since = day(form, "since");
    Optional<LocalDate> until = day(form, "until");
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new Fault("until", "fault.days");
    }
    return new Choice(form.texts("conversation"), List.of(), since, until);
  }

  private static Optional<LocalDate> day(Form form, String name) throws Fault {
    try {
      return form.text(name).isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(form.text(name)));
    } catch (DateTimeParseException _) {
      throw new Fault(name, "fault.no-day");
    }
  }
}
