package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.decamp.app.web.site.Texts;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Messenger;
import org.decamp.people.Human;
import org.decamp.people.NameSearch;
import org.decamp.people.PeopleLinks;

/**
 * Who is who in Signal, as pages show it.
 *
 * @param who everybody
 * @param signal the backup, with who is in it
 */
record Linking(WhoIsWho who, Destination.Signal signal, Texts texts) {

  /** Rows that are shown at once. */
  private static final int SIZE = 50;

  static final String PERSON = "person-";
  static final String GROUP = "group-";

  /** The people who can be linked, by what a form calls them. */
  Map<String, Human> people() {
    Map<String, Human> people = new LinkedHashMap<>();
    who.directory().people().stream()
        .filter(h -> !h.owner())
        .forEach(h -> people.put(PERSON + who.finder().reference(h), h));
    return people;
  }

  /** The groups that can be linked, by what a form calls them. */
  Map<String, Conversation> groups() {
    Map<String, Conversation> groups = new LinkedHashMap<>();
    who.directory().conversations().stream()
        .filter(c -> c.kind() == ConversationKind.GROUP)
        .forEach(c -> groups.put(GROUP + who.shortIds().get(c.id()), c));
    return groups;
  }

  PeopleLinks links() {
    return PeopleLinks.of(who.directory(), Messenger.SIGNAL);
  }

  /**
   * The page of them.
   *
   * @param sought words in the names of those who are shown; empty for all
   * @param from which of all is shown first
   * @param at the field that is shown, wherever it is; empty for none
   */
  LinksView view(String sought, int from, String at) {
    Map<String, Human> people = people();
    Map<String, Conversation> groups = groups();
    PeopleLinks links = links();
    NameSearch search = new NameSearch(sought);
    List<String> fields = new ArrayList<>();
    groups.forEach((field, group) -> {
      if (search.all() || group.titles().stream().anyMatch(search::fits)) {
        fields.add(field);
      }
    });
    people.forEach((field, human) -> {
      if (search.fits(human)) {
        fields.add(field);
      }
    });
    LinkOptions options = new LinkOptions(signal.book(), texts);
    int first = fields.contains(at) ? fields.indexOf(at) : from;
    Stretch<LinksView.Row> rows =
        Stretch.of(
            fields,
            first,
            SIZE,
            field ->
                people.containsKey(field)
                    ? row(field, Objects.requireNonNull(people.get(field)), links, options)
                    : row(field, Objects.requireNonNull(groups.get(field)), links, options));
    long open =
        groups.values().stream().filter(g -> links.of(g.id()).isEmpty()).count()
            + people.values().stream().filter(h -> links.of(h).isEmpty()).count();
    return new LinksView(rows, sought, people.size() + groups.size(), open);
  }

  private LinksView.Row row(
      String field, Conversation group, PeopleLinks links, LinkOptions options) {
    String chosen = options.chosenGroup(links.of(group.id()));
    return new LinksView.Row(
        field,
        new PlaceWords(texts).title(group),
        List.of(),
        true,
        chosen,
        options.group(
            links.of(group.id()).isEmpty() ? signal.likeness().of(group) : List.of(), chosen),
        options.moreGroups());
  }

  private LinksView.Row row(String field, Human human, PeopleLinks links, LinkOptions options) {
    String chosen = options.chosen(links.of(human));
    return new LinksView.Row(
        field,
        Called.of(human.name()),
        where(human),
        false,
        chosen,
        options.person(links.of(human).isEmpty() ? signal.likeness().of(human) : List.of(), chosen),
        options.morePeople());
  }

  /** Other names of theirs, and the titles of conversations that they are in. */
  List<String> where(Human human) {
    PlaceWords words = new PlaceWords(texts);
    String name = Called.of(human.name());
    return Stream.concat(
            human.otherNames().stream().map(Called::of),
            human.sightings().stream().map(s -> words.title(s.conversation())))
        .filter(w -> !w.equals(name))
        .distinct()
        .limit(3)
        .toList();
  }

  @Override
  public String toString() {
    return "(linking)";
  }
}
