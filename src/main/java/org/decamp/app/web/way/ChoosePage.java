package org.decamp.app.web.way;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.app.Choice;
import org.decamp.app.ConversationList;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.exporter.ContentKind;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;

/** Which conversations, and from when to when. */
final class ChoosePage implements Page {

  private static final int MOST = 1000;

  private final Way way;

  ChoosePage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/choose";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    if (way.destination.isEmpty()) {
      return new Reply.Go("/targets");
    }
    PlaceWords words = new PlaceWords(visit.texts());
    List<ConversationList.Row> all = ConversationList.of(visit.desk().vault().reader()).rows();
    List<ChooseView.Row> rows =
        all.stream()
            .limit(MOST)
            .map(row ->
                new ChooseView.Row(
                    row.shortId(),
                    words.title(row.conversation()),
                    visit.texts().number(row.conversation().messageCount()),
                    way.choice.conversations().contains(row.shortId())))
            .toList();
    return new Reply.Show(
        "choose",
        "title.choose",
        3,
        new ChooseView(
            rows,
            all.size() - rows.size(),
            way.choice.since().map(LocalDate::toString).orElse(""),
            way.choice.until().map(LocalDate::toString).orElse(""),
            kinds(visit.texts().archive()),
            way.choice.onlyMine(),
            way.destination.get() instanceof Destination.Plain,
            way.choice.pseudonyms(),
            way.choice.onlyMine() || way.choice.pseudonyms() || !way.choice.kinds().isEmpty()));
  }

  private List<ChooseView.Kind> kinds(Words words) {
    return Stream.of(ContentKind.values())
        .map(kind ->
            new ChooseView.Kind(kind.word(), words.kind(kind), way.choice.kinds().contains(kind)))
        .toList();
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    if (way.destination.isEmpty()) {
      return new Reply.Go("/targets");
    }
    List<String> conversations = form.texts("conversation");
    if (way.destination.get().id().equals("xdc") && conversations.size() != 1) {
      throw new Fault("conversations", "fault.exactly-one");
    }
    Optional<LocalDate> since = day(form, "since");
    Optional<LocalDate> until = day(form, "until");
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new Fault("until", "fault.days");
    }
    Set<ContentKind> kinds =
        Stream.of(ContentKind.values())
            .filter(kind -> form.texts("kind").contains(kind.word()))
            .collect(Collectors.toSet());
    boolean pseudonyms =
        form.has("pseudonyms") && way.destination.get() instanceof Destination.Plain;
    if ((form.has("mine") || pseudonyms)
        && !way.people(visit.desk().vault()).directory().withoutOwner().isEmpty()) {
      throw new Fault("mine", "fault.owner");
    }
    way.choice =
        new Choice(conversations, List.of(), since, until, kinds, form.has("mine"), pseudonyms);
    return Moving.of(way, visit).plan(path());
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
