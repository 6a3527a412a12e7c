package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.decamp.people.PeopleDirectory;

/** Lists people; equal names stand together and are never called one person. */
final class PeopleTable {

  /** How many conversations of one name are listed. */
  private static final int CONVERSATIONS_SHOWN = 5;

  private final PrintWriter out;

  PeopleTable(PrintWriter out) {
    this.out = out;
  }

  void print(PeopleDirectory people) {
    if (people.people().isEmpty()) {
      out.println("There is nobody in the vault.");
      return;
    }
    for (PeopleDirectory.Namesakes namesakes : people.people()) {
      print(namesakes);
    }
    if (people.people().stream().anyMatch(PeopleDirectory.Namesakes::owner)) {
      out.println();
      out.println("Is the owner somebody else? Say it with: decamp people owner NAME");
    }
    for (String product : people.withoutOwner()) {
      out.println();
      out.println("Whose export of " + product + " this is, is not known.");
      out.println("Say it with: decamp people owner NAME --service " + product);
    }
  }

  private void print(PeopleDirectory.Namesakes namesakes) {
    List<PeopleDirectory.Appearance> appearances = namesakes.appearances();
    String name =
        namesakes.name().isEmpty() ? "(no name)" : TerminalText.line(namesakes.name().value());
    String handles =
        appearances.stream()
            .flatMap(a -> a.person().handle().stream())
            .map(h -> " @" + TerminalText.line(h.value()))
            .distinct()
            .collect(Collectors.joining());
    boolean deleted = appearances.stream().allMatch(a -> a.person().deletedAccount());
    out.println(
        name
            + handles
            + "  ("
            + namesakes.product()
            + (namesakes.owner() ? ", the owner" : "")
            + (deleted ? ", deleted account" : "")
            + ")");
    if (namesakes.certainlySeveral()) {
      out.println("    several people of this name");
    } else if (appearances.size() > 1 && !namesakes.owner()) {
      out.println(
          "    in " + appearances.size() + " conversations; perhaps one person, perhaps not");
    }
    if (!namesakes.owner()) {
      appearances.stream()
          .limit(CONVERSATIONS_SHOWN)
          .forEach(a ->
              out.println(
                  "    "
                      + ConversationTable.title(a.conversation())
                      + ", "
                      + Figures.count(a.conversation().messageCount())
                      + " messages"));
      if (appearances.size() > CONVERSATIONS_SHOWN) {
        out.println("    and " + (appearances.size() - CONVERSATIONS_SHOWN) + " more");
      }
    }
  }
}
