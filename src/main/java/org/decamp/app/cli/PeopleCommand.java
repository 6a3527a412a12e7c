package org.decamp.app.cli;

import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import org.decamp.people.PeopleDirectory;
import picocli.CommandLine.Command;

/** {@code decamp people}, which lists them too. */
@Command(
    name = "people",
    description = {
      "Lists who takes part in the conversations, and takes your word for who is who.",
      "Nobody is taken for one person in two conversations without it."
    },
    footer = {"", "Example:", "  decamp people list"})
final class PeopleCommand extends BaseCommand {

  PeopleCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    return list(session());
  }

  static ExitCode list(Session session) throws Problem {
    try (OpenVault vault = session.door().open()) {
      session.results().people().people(PeopleDirectory.of(vault.reader()));
    }
    return ExitCode.DONE;
  }

  /** {@code decamp people list}. */
  @Command(
      name = "list",
      description = {
        "Lists who takes part in the conversations, with ids to type in other commands.",
        "What stands together is certain or was said by you; what merely looks alike is told."
      },
      footer = {"", "Example:", "  decamp people list"})
  static final class ListPeople extends BaseCommand {

    ListPeople(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws Problem {
      return list(session());
    }
  }
}
