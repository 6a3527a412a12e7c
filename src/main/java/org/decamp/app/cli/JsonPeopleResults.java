package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.app.Decided;
import org.decamp.app.LinkSuggestions;
import org.decamp.app.PeopleInFile;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PersonFinder;
import org.decamp.people.Sighting;
import org.decamp.people.Suggestion;
import org.decamp.people.Suggestions;

/** Who is who, told to programs. */
final class JsonPeopleResults implements PeopleResults {

  private final JsonLines lines;

  JsonPeopleResults(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public void people(PeopleDirectory people) {
    PersonFinder finder = new PersonFinder(people);
    Map<PrivateText, Integer> sameName = new HashMap<>();
    people.people().stream()
        .flatMap(h -> h.sightings().stream())
        .forEach(s -> sameName.merge(s.person().name(), 1, Integer::sum));
    for (Human human : people.people()) {
      for (Sighting sighting : human.sightings()) {
        lines.write(
            "person",
            new JsonFields()
                .with("service", sighting.conversation().product())
                .with("conversation", sighting.conversation().id().value())
                .with("person", JsonMessages.person(sighting.person()))
                .with("sameName", sameName.getOrDefault(sighting.person().name(), 1))
                .with("reference", finder.reference(human))
                .with("calledBy", human.name().value())
                .with("otherNames", human.otherNames().stream().map(PrivateText::value).toList())
                .with("evidence", JsonMessages.name(human.evidence()))
                .with("given", human.givenName().isPresent())
                .map());
      }
    }
    people
        .joined()
        .forEach(j ->
            lines.write(
                "joined",
                new JsonFields()
                    .with("into", j.into().value())
                    .with("part", j.part().value())
                    .map()));
  }

  @Override
  public void pseudonyms(List<Pseudonyms.Pseudonym> pseudonyms) {
    for (Pseudonyms.Pseudonym one : pseudonyms) {
      lines.write(
          "pseudonym",
          new JsonFields()
              .with("pseudonym", one.name().value())
              .with("calledBy", one.human().name().value())
              .with(
                  "otherNames", one.human().otherNames().stream().map(PrivateText::value).toList())
              .with("handles", one.human().handles().stream().map(PrivateText::value).toList())
              .map());
    }
  }

  @Override
  public void ownerSet(String product) {
    lines.write("owner", new JsonFields().with("service", product).map());
  }

  @Override
  public void decided(Decided decided) {
    lines.write(
        "decided",
        new JsonFields()
            .with("what", JsonMessages.name(decided.what()))
            .with("changed", decided.changed())
            .with("references", decided.references())
            .map());
  }

  @Override
  public void suggestions(Suggestions suggestions, SuggestedCommands commands) {
    for (Suggestion.OnePerson suggestion : suggestions.people()) {
      lines.write("suggestion", JsonSuggestions.people(suggestion, commands));
    }
    for (Suggestion.OneConversation suggestion : suggestions.conversations()) {
      lines.write("suggestion", JsonSuggestions.conversations(suggestion, commands));
    }
  }

  @Override
  public void linkSuggestions(LinkSuggestions suggestions, LinkWording wording, boolean contacts) {
    JsonLinks json = new JsonLinks(wording);
    suggestions.people().forEach(s -> lines.write("link-suggestion", json.person(s)));
    suggestions.groups().forEach(s -> lines.write("link-suggestion", json.group(s)));
    if (contacts) {
      suggestions.contactsByName().forEach(c -> lines.write("backup-contact", json.contact(c)));
      suggestions.book().groups().forEach(g -> lines.write("backup-contact", json.contact(g)));
    }
    lines.write("links", JsonLinks.figures(suggestions));
  }

  @Override
  public void exported(Path file) {
    lines.write("people-export", new JsonFields().with("file", file.toString()).map());
  }

  @Override
  public void imported(PeopleInFile.Imported imported) {
    lines.write(
        "people-import",
        new JsonFields()
            .with("changed", imported.changed())
            .with("same", imported.decisions().samePeople().size())
            .with("different", imported.decisions().differentPeople().size())
            .with("names", imported.decisions().names().size())
            .with("joined", imported.decisions().joined().size())
            .with("separate", imported.decisions().separate().size())
            .with("links", imported.decisions().links().people().size())
            .with("groupLinks", imported.decisions().links().conversations().size())
            .map());
  }
}
