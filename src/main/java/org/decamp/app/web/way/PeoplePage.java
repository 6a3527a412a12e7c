package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.decamp.app.ConversationList;
import org.decamp.app.DecideConversations;
import org.decamp.app.DecidePeople;
import org.decamp.app.OpenVault;
import org.decamp.app.SetOwner;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Texts;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PersonFinder;
import org.decamp.people.Suggestion;
import org.decamp.people.Suggestions;

/** Decision 4: who is who. Nothing is decided without a click. */
final class PeoplePage implements Page {

  /** Names that are offered for the owner, and suggestions that are shown at once. */
  private static final int MOST = 200;

  private final Way way;

  PeoplePage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/people";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    OpenVault vault = visit.desk().vault();
    PeopleDirectory directory = PeopleDirectory.of(vault.reader());
    Suggestions suggestions = Suggestions.of(directory);
    Optional<LinksView> links = Optional.empty();
    if (way.destination.orElse(null) instanceof Destination.Signal signal) {
      links =
          Optional.of(
              new Linking(vault, signal.book(), visit.texts())
                  .view(directory, visit.number("from")));
    }
    PersonFinder finder = new PersonFinder(directory);
    return new Reply.Show(
        "people",
        "title.people",
        4,
        new PeopleView(
            owners(directory),
            suggestions.people().stream()
                .limit(MOST)
                .map(s -> merge(s, finder, visit.texts()))
                .toList(),
            joins(suggestions, ConversationList.of(vault.reader()), visit.texts()),
            links));
  }

  private static List<PeopleView.Owner> owners(PeopleDirectory directory) {
    List<PeopleView.Owner> owners = new ArrayList<>();
    for (String service : directory.products()) {
      String name =
          Optional.ofNullable(directory.owners().get(service)).map(PrivateText::value).orElse("");
      List<String> candidates =
          directory.people().stream()
              .filter(h -> h.services().contains(service))
              .sorted(
                  Comparator.comparing((Human h) -> !h.owner())
                      .thenComparingInt(h -> -h.sightings().size()))
              .flatMap(h -> h.sightings().getFirst().person().names().stream().limit(1))
              .map(PrivateText::value)
              .distinct()
              .limit(MOST)
              .toList();
      owners.add(new PeopleView.Owner(service, name, candidates));
    }
    return owners;
  }

  private static PeopleView.Merge merge(
      Suggestion.OnePerson suggestion, PersonFinder finder, Texts texts) {
    PlaceWords words = new PlaceWords(texts);
    return new PeopleView.Merge(
        suggestion.people().stream()
            .map(h ->
                texts.say(
                    "people.in",
                    h.name().value(),
                    words.title(h.sightings().getFirst().conversation())))
            .toList(),
        suggestion.people().stream().map(finder::reference).collect(Collectors.joining(" ")));
  }

  private static List<PeopleView.Join> joins(
      Suggestions suggestions, ConversationList list, Texts texts) {
    PlaceWords words = new PlaceWords(texts);
    return suggestions.conversations().stream()
        .limit(MOST)
        .flatMap(s ->
            s.candidates().stream()
                .map(c ->
                    new PeopleView.Join(
                        words.title(s.part()),
                        words.title(c.into()),
                        list.shortId(c.into().id()) + ' ' + list.shortId(s.part().id()))))
        .toList();
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    OpenVault vault = visit.desk().vault();
    way.outdate();
    if (form.has("owner")) {
      String service = form.text("service");
      new SetOwner(vault).run(form.text("owner"), Optional.of(service));
      return new Reply.Go("/people");
    }
    if (form.has("merge")) {
      new DecidePeople(vault).merge(List.of(form.text("merge").split(" ", -1)));
      return new Reply.Go("/people#merges");
    }
    if (form.has("join")) {
      String[] both = form.text("join").split(" ", 2);
      new DecideConversations(vault).join(both[0], both[both.length - 1]);
      return new Reply.Go("/people#joins");
    }
    if (way.destination.orElse(null) instanceof Destination.Signal signal) {
      new Linking(vault, signal.book(), visit.texts()).keep(form);
      return form.has("go") ? new Reply.Go("/plan") : new Reply.Go("/people#links");
    }
    return new Reply.Go(way.destination.isPresent() ? "/plan" : "/targets");
  }
}
