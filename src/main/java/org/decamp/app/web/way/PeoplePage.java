package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.decamp.app.DecideConversations;
import org.decamp.app.DecideLinks;
import org.decamp.app.DecidePeople;
import org.decamp.app.OpenVault;
import org.decamp.app.SetOwner;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.model.Messenger;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;

/** Decision 4: who is who. Nothing is decided without a click, and each can be taken back. */
final class PeoplePage implements Page {

  /** Names that are offered for the owner. */
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
    WhoIsWho who = way.people(visit.desk().vault());
    Optional<LinksView> links = Optional.empty();
    if (way.destination.orElse(null) instanceof Destination.Signal signal) {
      links =
          Optional.of(
              new Linking(who, signal, visit.texts())
                  .view(way.peopleSought, visit.number("from"), visit.query("at")));
    }
    return new Reply.Show(
        "people",
        "title.people",
        4,
        new PeopleView(
            owners(who.directory()),
            new Asking(who, visit.texts()).view(visit.number("merges"), visit.number("joins")),
            new DecidedRows(who, visit.texts()).view(visit.number("decided"), links.isEmpty()),
            !visit.query("undo").isEmpty(),
            links));
  }

  private static List<PeopleView.Owner> owners(PeopleDirectory directory) {
    List<PeopleView.Owner> owners = new ArrayList<>();
    for (String service : directory.products()) {
      String name =
          Optional.ofNullable(directory.owners().get(service)).map(PrivateText::value).orElse("");
      List<PeopleView.Candidate> candidates =
          directory.people().stream()
              .filter(h -> h.services().contains(service))
              .sorted(
                  Comparator.comparing((Human h) -> !h.owner())
                      .thenComparingInt(h -> -h.sightings().size()))
              .flatMap(h -> h.sightings().getFirst().person().names().stream().limit(1))
              .distinct()
              .limit(MOST)
              .map(n -> new PeopleView.Candidate(n.value(), Called.of(n)))
              .toList();
      owners.add(new PeopleView.Owner(service, name, candidates));
    }
    return owners;
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    OpenVault vault = visit.desk().vault();
    WhoIsWho who = way.people(vault);
    way.decided();
    if (form.has("owner")) {
      String service = form.text("service");
      new SetOwner(vault).run(form.text("owner"), Optional.of(service));
      return new Reply.Go("/people");
    }
    Optional<String> decided = decide(vault, form);
    if (decided.isPresent()) {
      return new Reply.Go("/people" + decided.get());
    }
    if (way.destination.orElse(null) instanceof Destination.Signal signal) {
      new LinkForm(vault, new Linking(who, signal, visit.texts())).keep(form);
      return afterLinks(form);
    }
    return new Reply.Go(way.destination.isPresent() ? "/plan" : "/targets");
  }

  /** Takes a word about people or conversations, and tells where on the pages it was given. */
  private static Optional<String> decide(OpenVault vault, Form form) throws Problem {
    if (form.has("merge")) {
      new DecidePeople(vault).merge(List.of(form.text("merge").split(" ", -1)));
      return Optional.of("#merges");
    }
    if (form.has("join")) {
      String[] both = form.text("join").split(" ", 2);
      new DecideConversations(vault).join(both[0], both[both.length - 1]);
      return Optional.of("#joins");
    }
    if (form.has("split")) {
      new DecidePeople(vault).split(form.text("split"));
      return Optional.of("?undo=1#decided");
    }
    if (form.has("separate")) {
      String[] both = form.text("separate").split(" ", 2);
      new DecideConversations(vault).separate(both[0], both[both.length - 1]);
      return Optional.of("?undo=1#decided");
    }
    if (form.has("unlink")) {
      new DecideLinks(vault).unlink(form.text("unlink"), Messenger.SIGNAL);
      return Optional.of("?undo=1#decided");
    }
    if (form.has("unlink-group")) {
      new DecideLinks(vault).unlinkGroup(form.text("unlink-group"), Messenger.SIGNAL);
      return Optional.of("?undo=1#decided");
    }
    return Optional.empty();
  }

  /** What was chosen is kept before somebody looks at others. */
  private Reply afterLinks(Form form) {
    if (form.has("seek")) {
      way.peopleSought = form.text("sought").strip();
      return new Reply.Go("/people#links");
    }
    if (form.has("other")) {
      return new Reply.Go(
          form.text("other").matches("(person|group)-[0-9a-f]{1,16}")
              ? ContactPage.address(form.text("other"))
              : "/people#links");
    }
    if (form.text("to").matches("[0-9]{1,8}")) {
      return new Reply.Go("/people?from=" + form.text("to") + "#links");
    }
    return new Reply.Go(form.has("go") ? "/plan" : "/people#links");
  }
}
