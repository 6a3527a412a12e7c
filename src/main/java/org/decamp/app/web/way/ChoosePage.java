package org.decamp.app.web.way;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.app.Choice;
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
    return new Reply.Show(
        "choose",
        "title.choose",
        3,
        new ExportChoiceView(
            Chooser.view(visit.desk().vault().reader(), way.choice, visit),
            kinds(visit.texts().archive()),
            way.choice.onlyMine(),
            way.destination.get() instanceof Destination.Plain,
            way.choice.pseudonyms(),
            way.choice.onlyMine() || way.choice.pseudonyms() || !way.choice.kinds().isEmpty()));
  }

  private List<ExportChoiceView.Kind> kinds(Words words) {
    return Stream.of(ContentKind.values())
        .map(kind ->
            new ExportChoiceView.Kind(
                kind.word(), words.kind(kind), way.choice.kinds().contains(kind)))
        .toList();
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    if (way.destination.isEmpty()) {
      return new Reply.Go("/targets");
    }
    Choice choice = Chooser.choice(form);
    if (way.destination.get().id().equals("xdc") && choice.conversations().size() != 1) {
      throw new Fault("conversations", "fault.exactly-one");
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
    way.choice = choice.limitedTo(kinds, form.has("mine"), pseudonyms);
    return Moving.of(way, visit).plan(path());
  }
}
