package org.decamp.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.SafeText;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;

/** What people and the conversation are called in the text, each on one line. */
final class Speakers {

  private static final String NOBODY = "Unknown person";
  private static final int LONGEST = 80;

  private final Conversation conversation;
  private final PeopleDirectory directory;
  private final Map<PersonId, String> names = new HashMap<>();

  Speakers(Conversation conversation, PeopleDirectory directory) {
    this.conversation = conversation;
    this.directory = directory;
  }

  /** The name of somebody, also of one whom the list of people lacks. */
  String of(PersonId person) {
    return names.computeIfAbsent(person, this::find);
  }

  private String find(PersonId person) {
    Optional<Human> human = human(person);
    return Stream.concat(
            human.stream().map(Human::name),
            human.stream().flatMap(known -> known.handles().stream()))
        .map(Speakers::line)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(human.filter(Human::owner).isPresent() ? "Me" : NOBODY);
  }

  private Optional<Human> human(PersonId person) {
    return directory.find(new Appearance(conversation.id(), person));
  }

  /** What the conversation is called: its title, else who else is in it. */
  String title() {
    String title = line(conversation.title());
    return title.isEmpty()
        ? conversation.people().stream()
            .map(Person::id)
            .filter(person -> human(person).filter(Human::owner).isEmpty())
            .map(this::of)
            .findFirst()
            .orElse("Notes")
        : title;
  }

  private static String line(PrivateText name) {
    String line = SafeText.line(name).strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST));
  }
}
