package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decamp.job.Quantity;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Messenger;
import org.decamp.model.PersonId;
import org.decamp.model.PersonTarget;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalPerson;
import org.decamp.people.Evidence;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PeopleLinks;
import org.decamp.people.PersonFinder;
import org.decamp.people.Sighting;
import org.decamp.people.Suggestion;
import org.decamp.people.Suggestions;

/** Lists human beings: what is certain, what the user said, and what merely looks alike. */
final class PeopleTable {

  /** How many conversations of one person are listed. */
  private static final int CONVERSATIONS_SHOWN = 5;

  private static final int NAMES_SHOWN = 5;

  private final PrintWriter out;

  PeopleTable(PrintWriter out) {
    this.out = out;
  }

  void print(PeopleDirectory people) {
    if (people.people().isEmpty()) {
      out.println("There is nobody in the vault.");
      return;
    }
    PersonFinder finder = new PersonFinder(people);
    Map<PersonId, Integer> alike = alike(people);
    PeopleLinks links = PeopleLinks.of(people, Messenger.SIGNAL);
    for (Human human : people.people()) {
      print(human, finder, alike.getOrDefault(human.id(), 0));
      links.of(human).ifPresent(target -> out.println("    in Signal: " + words(target)));
    }
    joined(people);
    out.println();
    if (!alike.isEmpty()) {
      out.println("What may be one person is your decision: decamp people suggest");
    }
    if (people.people().stream().anyMatch(Human::owner)) {
      out.println("Is the owner somebody else? Say it with: decamp people owner NAME");
    }
    for (String product : people.withoutOwner()) {
      out.println("Whose export of " + product + " this is, is not known.");
      out.println("Say it with: decamp people owner NAME --service " + product);
    }
  }

  /** How many people each one may be, where a suggestion says so. */
  private static Map<PersonId, Integer> alike(PeopleDirectory people) {
    Map<PersonId, Integer> alike = new HashMap<>();
    for (Suggestion.OnePerson suggestion : Suggestions.of(people).people()) {
      suggestion.people().forEach(h -> alike.put(h.id(), suggestion.people().size()));
    }
    return alike;
  }

  private void print(Human human, PersonFinder finder, int alike) {
    String handles =
        human.handles().stream()
            .map(h -> " @" + TerminalText.line(h.value()))
            .collect(Collectors.joining());
    out.println(
        finder.reference(human)
            + "  "
            + name(human)
            + handles
            + "  ("
            + String.join(" and ", human.services())
            + (human.owner() ? ", the owner" : "")
            + (human.deletedAccount() ? ", deleted account" : "")
            + ")");
    otherNames(human);
    if (human.merged()) {
      out.println("    merged: " + Evidence.YOUR_WORD.words());
    }
    if (alike > 0) {
      out.println("    one of " + alike + " who look alike; perhaps one person, perhaps not");
    }
    if (!human.owner()) {
      sightings(human, finder);
    }
  }

  private static String words(PersonTarget target) {
    return switch (target) {
      case SignalPerson.Contact(UUID aci) -> "the contact " + aci;
      case SignalPerson.Phone(long e164) -> "+" + e164;
      case SignalPerson.ReadOnly _ -> "a contact to read only";
      case SignalPerson.Transcript _ -> "written down in Note to Self";
    };
  }

  private void otherNames(Human human) {
    List<PrivateText> names = human.otherNames();
    if (!names.isEmpty()) {
      String shown =
          names.stream()
              .limit(NAMES_SHOWN)
              .map(n -> TerminalText.line(n.value()))
              .collect(Collectors.joining(", "));
      String why =
          human.evidence() == Evidence.ONE_NAME ? "" : " (" + human.evidence().words() + ")";
      out.println(
          "    also "
              + shown
              + (names.size() > NAMES_SHOWN ? ", ..." : "")
              + (human.merged() ? "" : why));
    }
    if (human.givenName().isPresent()) {
      out.println("    you gave the name");
    }
  }

  private void sightings(Human human, PersonFinder finder) {
    boolean several = human.sightings().size() > 1;
    for (Sighting sighting : human.sightings().stream().limit(CONVERSATIONS_SHOWN).toList()) {
      out.println(
          "    "
              + (several ? finder.shortId(sighting.person().id()) + " " : "")
              + "in "
              + ConversationTable.title(sighting.conversation())
              + ", "
              + Quantity.of(sighting.conversation().messageCount(), "message"));
    }
    if (human.sightings().size() > CONVERSATIONS_SHOWN) {
      out.println("    and " + (human.sightings().size() - CONVERSATIONS_SHOWN) + " more");
    }
  }

  static String name(Human human) {
    return human.name().isEmpty() ? "(no name)" : TerminalText.line(human.name().value());
  }

  private void joined(PeopleDirectory people) {
    if (people.joined().isEmpty()) {
      return;
    }
    Map<ConversationId, String> titles = new TreeMap<>();
    people.conversations().forEach(c -> titles.put(c.id(), ConversationTable.title(c)));
    out.println();
    out.println("Joined conversations, and how to take them apart:");
    for (Decisions.Joined joined : people.joined()) {
      out.println(
          "  "
              + titles.getOrDefault(joined.into(), "(not in the vault)")
              + ": decamp people separate "
              + joined.into().value()
              + " "
              + joined.part().value());
    }
  }
}
