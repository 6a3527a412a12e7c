package org.decamp.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.app.Decided;
import org.decamp.app.LinkSuggestions;
import org.decamp.app.PeopleInFile;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.job.Quantity;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Suggestions;

/** Who is who, told to people. */
final class TextPeopleResults implements PeopleResults {

  private final PrintWriter out;

  TextPeopleResults(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void people(PeopleDirectory people) {
    new PeopleTable(out).print(people);
  }

  @Override
  public void pseudonyms(List<Pseudonyms.Pseudonym> pseudonyms) {
    if (pseudonyms.isEmpty()) {
      out.println("There is nobody but you in the vault.");
    }
    for (Pseudonyms.Pseudonym one : pseudonyms) {
      String names =
          Stream.of(
                  Stream.of(one.human().name()),
                  one.human().otherNames().stream(),
                  one.human().handles().stream().map(h -> new PrivateText('@' + h.value())))
              .flatMap(all -> all)
              .map(name -> TerminalText.line(name.value()))
              .collect(Collectors.joining(", "));
      out.println(one.name().value() + "  " + names);
    }
  }

  @Override
  public void ownerSet(String product) {
    out.println("The owner of the " + product + " conversations is set.");
  }

  @Override
  public void decided(Decided decided) {
    String references = String.join(" and ", decided.references());
    if (!decided.changed()) {
      out.println("That is so already; nothing was changed.");
      return;
    }
    out.println(
        switch (decided.what()) {
          case MERGE -> "One person from now on: " + references;
          case SPLIT -> "Different people from now on: " + references;
          case RENAME -> "The name of " + references + " is set.";
          case JOIN -> "One conversation from now on: " + references;
          case SEPARATE -> "Separate conversations from now on: " + references;
          case LINK -> "Where " + references + " goes is set.";
          case UNLINK -> "Where " + references + " goes is open again.";
        });
  }

  @Override
  public void suggestions(Suggestions suggestions, SuggestedCommands commands) {
    new SuggestionText(out).print(suggestions, commands);
  }

  @Override
  public void linkSuggestions(LinkSuggestions suggestions, LinkWording wording, boolean contacts) {
    new LinkSuggestionText(out, wording).print(suggestions, contacts);
  }

  @Override
  public void exported(Path file) {
    out.println("Written: " + file);
    out.println("Bring it back after editing with: decamp people import " + file);
  }

  @Override
  public void imported(PeopleInFile.Imported imported) {
    Decisions now = imported.decisions();
    out.println(
        (imported.changed() ? "Decided now: " : "That is so already; nothing was changed: ")
            + Quantity.of(now.samePeople().size(), "merged person", "merged people")
            + ", "
            + Quantity.of(
                now.differentPeople().size(),
                "pair of different people",
                "pairs of different people")
            + ", "
            + Quantity.of(now.names().size(), "name")
            + ", "
            + Quantity.of(now.links().people().size(), "link of a person", "links of people")
            + ", "
            + Quantity.of(now.links().conversations().size(), "link of a group", "links of groups")
            + ", "
            + Quantity.of(now.joined().size(), "joined conversation")
            + " and "
            + Quantity.of(now.separate().size(), "separate conversation")
            + ".");
  }
}
