package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Texts;
import org.decamp.exporter.signal.contacts.AddressBook;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.model.ConversationTarget;
import org.decamp.model.PersonTarget;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.people.NameSearch;

/**
 * What may be chosen for somebody in Signal: the contacts and groups of the backup, those with a
 * like name first. Nothing is chosen by itself.
 */
final class LinkOptions {

  static final String NOTHING = "";
  static final String READ_ONLY = "read-only";
  static final String TRANSCRIPT = "transcript";
  static final String AS_IT_IS = "as-it-is";

  /** So many contacts or groups are all offered at once; of more only some are. */
  static final int FEW = 30;

  /** Most that are offered because they look alike. */
  private static final int MOST_ALIKE = 10;

  private final AddressBook book;
  private final Texts texts;

  /** What a form calls each contact and group. */
  private final Map<Object, String> values = new HashMap<>();

  LinkOptions(AddressBook book, Texts texts) {
    this.book = book;
    this.texts = texts;
    for (int at = 0; at < book.contacts().size(); at++) {
      values.putIfAbsent(book.contacts().get(at), "c" + at);
    }
    for (int at = 0; at < book.groups().size(); at++) {
      values.putIfAbsent(book.groups().get(at), "g" + at);
    }
  }

  /** For a person; those that look alike first, and marked. */
  List<LinksView.Option> person(List<BackupContact> alike, String chosen) {
    return options("link.read-only", chosen, book.contacts(), alike, LinkOptions::label);
  }

  /** For a conversation of several people, likewise. */
  List<LinksView.Option> group(List<BackupGroup> alike, String chosen) {
    return options("link.group.read-only", chosen, book.groups(), alike, LinkOptions::label);
  }

  /** Whether more contacts can be chosen than a person is offered. */
  boolean morePeople() {
    return book.contacts().size() > FEW;
  }

  /** Whether more groups can be chosen than a conversation is offered. */
  boolean moreGroups() {
    return book.groups().size() > FEW;
  }

  private <T> List<LinksView.Option> options(
      String readOnly, String chosen, List<T> all, List<T> alike, Function<T, String> label) {
    List<LinksView.Option> options = new ArrayList<>();
    options.add(new LinksView.Option(NOTHING, texts.say("link.nothing")));
    if (chosen.equals(AS_IT_IS)) {
      options.add(new LinksView.Option(AS_IT_IS, texts.say("link.as-it-is")));
    }
    List<T> first = alike.subList(0, Math.min(MOST_ALIKE, alike.size()));
    for (T one : first) {
      options.add(new LinksView.Option(value(one), texts.say("link.alike", label.apply(one))));
    }
    options.add(new LinksView.Option(READ_ONLY, texts.say(readOnly)));
    options.add(new LinksView.Option(TRANSCRIPT, texts.say("link.transcript")));
    (all.size() <= FEW ? all : chosen(all, chosen))
        .stream()
            .filter(one -> !first.contains(one))
            .forEach(one -> options.add(new LinksView.Option(value(one), label.apply(one))));
    return options;
  }

  private static <T> List<T> chosen(List<T> all, String value) {
    return value.matches("[cg][0-9]+")
        ? List.of(all.get(Integer.parseInt(value.substring(1))))
        : List.of();
  }

  /** All contacts with these words in a name, by name. */
  List<LinksView.Option> contacts(NameSearch search) {
    return sorted(
        book.contacts().stream()
            .filter(c ->
                search.all()
                    || Stream.concat(c.names().stream(), c.username().stream())
                        .anyMatch(search::fits))
            .map(c -> new LinksView.Option(value(c), label(c))));
  }

  /** All groups with these words in the title, by title. */
  List<LinksView.Option> groups(NameSearch search) {
    return sorted(
        book.groups().stream()
            .filter(g -> search.fits(g.title()))
            .map(g -> new LinksView.Option(value(g), label(g))));
  }

  private static List<LinksView.Option> sorted(Stream<LinksView.Option> options) {
    return options
        .sorted(Comparator.comparing(LinksView.Option::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private String value(Object contactOrGroup) {
    return values.getOrDefault(contactOrGroup, NOTHING);
  }

  private static String label(BackupGroup group) {
    return Called.beside(group.title());
  }

  private static String label(BackupContact contact) {
    String name =
        Stream.concat(contact.names().stream(), contact.username().stream())
            .map(Called::beside)
            .findFirst()
            .orElse("");
    String number = contact.e164().isPresent() ? "+" + contact.e164().getAsLong() : "";
    return Stream.of(name, number).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
  }

  /** The value of what holds for a person now. */
  String chosen(Optional<PersonTarget> target) {
    return switch (target.orElse(null)) {
      case null -> NOTHING;
      case SignalPerson.ReadOnly _ -> READ_ONLY;
      case SignalPerson.Transcript _ -> TRANSCRIPT;
      case SignalPerson person ->
          book.contacts().stream()
              .filter(c -> c.person().equals(person))
              .findFirst()
              .map(this::value)
              .orElse(AS_IT_IS);
    };
  }

  /** The value of what holds for a group now. */
  String chosenGroup(Optional<ConversationTarget> target) {
    return switch (target.orElse(null)) {
      case null -> NOTHING;
      case SignalConversation.ReadOnly _ -> READ_ONLY;
      case SignalConversation.Transcript _ -> TRANSCRIPT;
      case SignalConversation.Group group ->
          book.groups().stream()
              .filter(g -> g.group().equals(group))
              .findFirst()
              .map(this::value)
              .orElse(AS_IT_IS);
    };
  }

  /**
   * Who is meant by a value.
   *
   * @return empty for nobody
   * @throws Fault if there is no such value
   */
  Optional<SignalPerson> person(String value) throws Fault {
    return switch (value) {
      case NOTHING -> Optional.empty();
      case READ_ONLY -> Optional.of(new SignalPerson.ReadOnly());
      case TRANSCRIPT -> Optional.of(new SignalPerson.Transcript());
      default -> Optional.of(at(book.contacts(), 'c', value).person());
    };
  }

  /** Which group is meant, likewise. */
  Optional<SignalConversation> group(String value) throws Fault {
    return switch (value) {
      case NOTHING -> Optional.empty();
      case READ_ONLY -> Optional.of(new SignalConversation.ReadOnly());
      case TRANSCRIPT -> Optional.of(new SignalConversation.Transcript());
      default -> Optional.of(at(book.groups(), 'g', value).group());
    };
  }

  private static <T> T at(List<T> all, char kind, String value) throws Fault {
    if (value.matches(kind + "[0-9]{1,8}")) {
      int index = Integer.parseInt(value.substring(1));
      if (index < all.size()) {
        return all.get(index);
      }
    }
    throw new Fault("links", "fault.no-choice");
  }
}
