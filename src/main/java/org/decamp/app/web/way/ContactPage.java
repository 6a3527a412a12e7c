package org.decamp.app.web.way;

import java.util.List;
import java.util.Optional;
import org.decamp.app.OpenVault;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.people.Human;
import org.decamp.people.NameSearch;

/** Looks for a contact, or group, among all of the user's Signal, for somebody of the vault. */
final class ContactPage implements Page {

  /** Contacts that are shown at once. */
  private static final int SIZE = 100;

  private final Way way;

  ContactPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/people/contact";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  /** The address of the page for somebody. */
  static String address(String field) {
    return "/people/contact?who=" + field;
  }

  private Optional<Linking> linking(Visit visit) throws Problem {
    return way.destination.orElse(null) instanceof Destination.Signal signal
        ? Optional.of(new Linking(way.people(visit.desk().vault()), signal, visit.texts()))
        : Optional.empty();
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    Optional<Linking> linking = linking(visit);
    if (linking.isEmpty()) {
      return new Reply.Go("/people");
    }
    String field = visit.query("who");
    LinkOptions options = new LinkOptions(linking.get().signal().book(), visit.texts());
    NameSearch search = new NameSearch(way.contactsSought);
    Optional<Human> human = Optional.ofNullable(linking.get().people().get(field));
    if (human.isPresent()) {
      return show(field, Called.of(human.get().name()), options.contacts(search), visit);
    }
    Optional<Conversation> group = Optional.ofNullable(linking.get().groups().get(field));
    return group.isPresent()
        ? show(
            field, new PlaceWords(visit.texts()).title(group.get()), options.groups(search), visit)
        : new Reply.Nothing();
  }

  private Reply show(String field, String name, List<LinksView.Option> all, Visit visit) {
    return new Reply.Show(
        "contact",
        "title.contact",
        4,
        new ContactView(
            field,
            name,
            way.contactsSought,
            Stretch.of(all, visit.number("from"), SIZE, option -> option)));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    Optional<Linking> linking = linking(visit);
    if (linking.isEmpty()) {
      return new Reply.Go("/people");
    }
    String field = form.text("who");
    if (!form.has("take")) {
      way.contactsSought = form.text("sought").strip();
      return new Reply.Go(
          linking.get().people().containsKey(field) || linking.get().groups().containsKey(field)
              ? address(field)
              : "/people");
    }
    OpenVault vault = visit.desk().vault();
    new LinkForm(vault, linking.get()).keep(field, form.text("take"));
    way.contactsSought = "";
    way.decided();
    return new Reply.Go("/people?at=" + field + "#" + field);
  }
}
