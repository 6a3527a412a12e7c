package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Texts;
import org.decamp.exporter.signal.contacts.AddressBook;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.model.ConversationTarget;
import org.decamp.model.PersonTarget;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;

/**
 * What may be chosen for somebody in Signal: the contacts and groups of the backup, those with a
 * like name first. Nothing is chosen by itself.
 */
final class LinkOptions {

  static final String NOTHING = "";
  static final String READ_ONLY = "read-only";
  static final String TRANSCRIPT = "transcript";
  static final String AS_IT_IS = "as-it-is";

  private final AddressBook book;
  private final Texts texts;

  LinkOptions(AddressBook book, Texts texts) {
    this.book = book;
    this.texts = texts;
  }

  /** For a person; those that look alike first, and marked. */
  List<LinksView.Option> person(List<BackupContact> alike, String chosen) {
    List<LinksView.Option> options = new ArrayList<>();
    options.add(new LinksView.Option(NOTHING, texts.say("link.nothing")));
    if (chosen.equals(AS_IT_IS)) {
      options.add(new LinksView.Option(AS_IT_IS, texts.say("link.as-it-is")));
    }
    for (BackupContact contact : alike) {
      options.add(new LinksView.Option(value(contact), texts.say("link.alike", label(contact))));
    }
    options.add(new LinksView.Option(READ_ONLY, texts.say("link.read-only")));
    options.add(new LinksView.Option(TRANSCRIPT, texts.say("link.transcript")));
    for (int at = 0; at < book.contacts().size(); at++) {
      BackupContact contact = book.contacts().get(at);
      if (!alike.contains(contact)) {
        options.add(new LinksView.Option("c" + at, label(contact)));
      }
    }
    return options;
  }

  /** For a conversation of several people, likewise. */
  List<LinksView.Option> group(List<BackupGroup> alike, String chosen) {
    List<LinksView.Option> options = new ArrayList<>();
    options.add(new LinksView.Option(NOTHING, texts.say("link.nothing")));
    if (chosen.equals(AS_IT_IS)) {
      options.add(new LinksView.Option(AS_IT_IS, texts.say("link.as-it-is")));
    }
    alike.forEach(g ->
        options.add(new LinksView.Option(value(g), texts.say("link.alike", g.title().value()))));
    options.add(new LinksView.Option(READ_ONLY, texts.say("link.group.read-only")));
    options.add(new LinksView.Option(TRANSCRIPT, texts.say("link.transcript")));
    for (int at = 0; at < book.groups().size(); at++) {
      BackupGroup group = book.groups().get(at);
      if (!alike.contains(group)) {
        options.add(new LinksView.Option("g" + at, group.title().value()));
      }
    }
    return options;
  }

  private String value(BackupContact contact) {
    return "c" + book.contacts().indexOf(contact);
  }

  private String value(BackupGroup group) {
    return "g" + book.groups().indexOf(group);
  }

  private static String label(BackupContact contact) {
    String name =
        Stream.concat(contact.names().stream(), contact.username().stream())
            .map(PrivateText::value)
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
