package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.decamp.app.ConversationFinder;
import org.decamp.app.ConversationList;
import org.decamp.app.DecideLinks;
import org.decamp.app.LinkSuggestions;
import org.decamp.app.OpenVault;
import org.decamp.app.PhoneNumber;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Texts;
import org.decamp.exporter.signal.contacts.AddressBook;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Messenger;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PeopleLinks;
import org.decamp.people.PersonFinder;

/**
 * Who is who in Signal: shows it and takes the user's word.
 *
 * @param book who is in the backup
 */
record Linking(OpenVault vault, AddressBook book, Texts texts) {

  /** Rows that are shown at once. */
  private static final int SIZE = 100;

  static final String PERSON = "person-";
  static final String PHONE = "phone-";
  static final String GROUP = "group-";

  LinksView view(PeopleDirectory directory, int from) throws Problem {
    LinkSuggestions alike = LinkSuggestions.of(directory, book);
    Map<Human, List<BackupContact>> likePeople = new HashMap<>();
    alike.people().forEach(p -> likePeople.put(p.human(), p.alike()));
    Map<Conversation, List<BackupGroup>> likeGroups = new HashMap<>();
    alike.groups().forEach(g -> likeGroups.put(g.conversation(), g.alike()));
    PeopleLinks links = PeopleLinks.of(directory, Messenger.SIGNAL);
    PersonFinder finder = new PersonFinder(directory);
    ConversationList list = ConversationList.of(vault.reader());
    LinkOptions options = new LinkOptions(book, texts);
    List<Human> people = directory.people().stream().filter(h -> !h.owner()).toList();
    List<Conversation> groups =
        directory.conversations().stream().filter(c -> c.kind() == ConversationKind.GROUP).toList();
    // Each row offers everybody in the backup, so only those that are shown are made.
    List<Supplier<LinksView.Row>> rows = new ArrayList<>();
    for (Conversation group : groups) {
      rows.add(() -> {
        String chosen = options.chosenGroup(links.of(group.id()));
        return new LinksView.Row(
            GROUP + list.shortId(group.id()),
            new PlaceWords(texts).title(group),
            List.of(),
            true,
            chosen,
            options.group(likeGroups.getOrDefault(group, List.of()), chosen));
      });
    }
    for (Human human : people) {
      rows.add(() -> {
        String chosen = options.chosen(links.of(human));
        return new LinksView.Row(
            PERSON + finder.reference(human),
            human.name().value(),
            where(human),
            false,
            chosen,
            options.person(likePeople.getOrDefault(human, List.of()), chosen));
      });
    }
    long open =
        groups.stream().filter(g -> links.of(g.id()).isEmpty()).count()
            + people.stream().filter(h -> links.of(h).isEmpty()).count();
    int first = Math.clamp(from, 0, Math.max(0, rows.size() - 1));
    List<LinksView.Row> shown =
        rows.subList(first, Math.min(rows.size(), first + SIZE)).stream()
            .map(Supplier::get)
            .toList();
    return new LinksView(shown, first, SIZE, rows.size(), open);
  }

  private List<String> where(Human human) {
    PlaceWords words = new PlaceWords(texts);
    return Stream.concat(
            human.otherNames().stream().map(PrivateText::value),
            human.sightings().stream().map(s -> words.title(s.conversation())))
        .filter(w -> !w.equals(human.name().value()))
        .distinct()
        .limit(3)
        .toList();
  }

  /** Keeps what a form says that is not so yet. */
  void keep(Form form) throws Problem, Fault {
    PeopleDirectory directory = PeopleDirectory.of(vault.reader());
    PeopleLinks links = PeopleLinks.of(directory, Messenger.SIGNAL);
    PersonFinder finder = new PersonFinder(directory);
    LinkOptions options = new LinkOptions(book, texts);
    DecideLinks decide = new DecideLinks(vault);
    String rest = form.has("rest") ? LinkOptions.READ_ONLY : LinkOptions.NOTHING;
    for (String field : form.names(PERSON)) {
      String person = field.substring(PERSON.length());
      String phone = form.text(PHONE + person).strip();
      String now = options.chosen(links.of(finder.find(person).human()));
      String said = form.text(field).isEmpty() ? rest : form.text(field);
      if (!phone.isEmpty()) {
        decide.link(person, PhoneNumber.parse(phone));
      } else if (!said.equals(now) && !said.equals(LinkOptions.AS_IT_IS)) {
        Optional<SignalPerson> target = options.person(said);
        if (target.isPresent()) {
          decide.link(person, target.get());
        } else {
          decide.unlink(person, Messenger.SIGNAL);
        }
      }
    }
    ConversationFinder conversations = new ConversationFinder(vault.reader());
    for (String field : form.names(GROUP)) {
      String group = field.substring(GROUP.length());
      String now = options.chosenGroup(links.of(conversations.find(group).id()));
      String said = form.text(field).isEmpty() ? rest : form.text(field);
      if (!said.equals(now) && !said.equals(LinkOptions.AS_IT_IS)) {
        Optional<SignalConversation> target = options.group(said);
        if (target.isPresent()) {
          decide.linkGroup(group, target.get());
        } else {
          decide.unlinkGroup(group, Messenger.SIGNAL);
        }
      }
    }
  }

  @Override
  public String toString() {
    return "(linking)";
  }
}
