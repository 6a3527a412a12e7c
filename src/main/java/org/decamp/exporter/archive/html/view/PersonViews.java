package org.decamp.exporter.archive.html.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.decamp.model.Conversation;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/** Names, colours and initials of people and conversations. */
public final class PersonViews {

  private static final int HUES = 12;
  private static final int NAMES_IN_TITLE = 4;

  private final Words words;

  public PersonViews(Words words) {
    this.words = words;
  }

  /** A person of the conversation. */
  public PersonView of(Person person) {
    List<String> notes = new ArrayList<>();
    if (person.owner()) {
      notes.add(words.say("person.owner"));
    }
    person.handle().ifPresent(h -> notes.add("@" + DisplayText.line(h.value())));
    if (!person.member()) {
      notes.add(words.say("person.left"));
    }
    if (person.deletedAccount()) {
      notes.add(words.say("person.deleted"));
    }
    if (person.names().size() > 1) {
      String earlier =
          person.names().stream()
              .skip(1)
              .map(n -> DisplayText.line(n.value()))
              .collect(Collectors.joining(", "));
      notes.add(words.say("person.earlier", earlier));
    }
    return new PersonView(
        name(person), String.join(" · ", notes), hue(person.id().value()), person.owner());
  }

  /** Somebody whom the conversation's list lacks. */
  public PersonView stranger(PersonId id) {
    return new PersonView(words.say("person.unnamed"), "", hue(id.value()), false);
  }

  /** What a conversation goes by: its title, else the names of the others. */
  public String title(Conversation conversation) {
    if (!conversation.title().value().isBlank()) {
      return DisplayText.line(conversation.title().value());
    }
    List<Person> others = conversation.people().stream().filter(p -> !p.owner()).toList();
    List<Person> named = others.isEmpty() ? conversation.people() : others;
    if (named.isEmpty()) {
      return words.say("conversation.untitled");
    }
    String names =
        named.stream().limit(NAMES_IN_TITLE).map(this::name).collect(Collectors.joining(", "));
    return named.size() > NAMES_IN_TITLE
        ? names + " " + words.say("people.more", named.size() - NAMES_IN_TITLE)
        : names;
  }

  /** The titles before the newest one, newest first. */
  public String earlierTitles(Conversation conversation) {
    return conversation.titles().stream()
        .skip(1)
        .map(this::plain)
        .collect(Collectors.joining(" · "));
  }

  /** A name, title or address as a line of a page. */
  public String plain(PrivateText text) {
    return DisplayText.line(text.value());
  }

  /** Initials and colour of a conversation; its picture is added by whoever stores media. */
  public AvatarView avatar(Conversation conversation) {
    return new AvatarView(initials(title(conversation)), hue(conversation.id().value()), "");
  }

  private String name(Person person) {
    PrivateText name = person.name();
    if (!name.value().isBlank()) {
      return DisplayText.line(name.value());
    }
    return words.say(person.deletedAccount() ? "person.deletedName" : "person.unnamed");
  }

  private static int hue(String hexadecimal) {
    return Integer.parseInt(hexadecimal, 0, 4, 16) % HUES;
  }

  private static String initials(String title) {
    StringBuilder initials = new StringBuilder();
    int found = 0;
    for (String word : title.split("[\\s,]+", 8)) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      if (found < 2 && Character.isLetterOrDigit(first)) {
        initials.appendCodePoint(Character.toUpperCase(first));
        found++;
      }
    }
    return found == 0 ? "#" : initials.toString();
  }
}
