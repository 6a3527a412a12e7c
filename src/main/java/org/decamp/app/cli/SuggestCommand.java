package org.decamp.app.cli;

import org.decamp.app.ConversationList;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PersonFinder;
import org.decamp.people.Suggestions;
import picocli.CommandLine.Command;

/** {@code decamp people suggest}. */
@Command(
    name = "suggest",
    description = {
      "Shows who may be one person and which conversations may belong together, each with the",
      "command that says so. Nothing is changed."
    },
    footer = {"", "Example:", "  decamp people suggest"})
final class SuggestCommand extends BaseCommand {

  SuggestCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    try (OpenVault vault = session().door().open()) {
      PeopleDirectory people = PeopleDirectory.of(vault.reader());
      session()
          .results()
          .people()
          .suggestions(
              Suggestions.of(people),
              new SuggestedCommands(new PersonFinder(people), ConversationList.of(vault.reader())));
    }
    return ExitCode.DONE;
  }
}
