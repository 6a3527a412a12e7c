package org.decamp.exporter.whatsapp.chattext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;

/**
 * What everybody in a chat is called: readers know people by nothing else, and cut a line at its
 * first colon. Who is one human being by the user's word has one name; no two share one.
 */
final class Authors {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern UNSEEN =
      Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]");

  /** MODIFIER LETTER COLON: looks like a colon and ends no name. */
  private static final char COLON = '\uA789';

  private final Conversation conversation;
  private final PeopleDirectory directory;
  private final Map<PersonId, String> names = new HashMap<>();
  private final Map<PersonId, String> humans = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  Authors(Conversation conversation, PeopleDirectory directory) {
    this.conversation = conversation;
    this.directory = directory;
    conversation.people().forEach(person -> of(person.id()));
  }

  /** The name of somebody, also of one whom the list of people lacks. */
  String of(PersonId person) {
    return names.computeIfAbsent(person, this::find);
  }

  /** Whether it is the owner who wrote. */
  boolean owner(PersonId person) {
    return human(person).filter(Human::owner).isPresent();
  }

  private String find(PersonId person) {
    Optional<Human> human = human(person);
    return human.isPresent()
        ? humans.computeIfAbsent(human.get().id(), _ -> unique(called(human.get(), person)))
        : unique("");
  }

  private Optional<Human> human(PersonId person) {
    return directory.find(new Appearance(conversation.id(), person));
  }

  private String called(Human human, PersonId person) {
    if (!human.name().value().isBlank()) {
      return human.name().value();
    }
    return conversation.people().stream()
        .filter(p -> p.id().equals(person))
        .map(Person::handle)
        .flatMap(Optional::stream)
        .map(handle -> handle.value())
        .findFirst()
        .orElse(human.owner() ? "Me" : "");
  }

  private String unique(String name) {
    String shown = shown(name);
    String unique = shown.isEmpty() ? "Unknown person" : shown;
    String first = unique;
    for (int n = 2; !given.add(unique); n++) {
      unique = first + " (" + n + ")";
    }
    return unique;
  }

  /** A name as it can stand in a line. */
  static String shown(String name) {
    String line = UNSEEN.matcher(SPACE.matcher(name).replaceAll(" ")).replaceAll("");
    return line.strip().replace(':', COLON);
  }
}
