package org.decamp.app.cli;

import org.decamp.app.Decided;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;

/** A command by which the user says who is who or what belongs together. */
abstract class PeopleDecisionCommand extends BaseCommand {

  PeopleDecisionCommand(Session session) {
    super(session);
  }

  @Override
  final ExitCode run() throws Problem {
    try (OpenVault vault = session().door().open()) {
      session().results().people().decided(decide(vault));
    }
    return ExitCode.DONE;
  }

  /** Takes the user's word. */
  abstract Decided decide(OpenVault vault) throws Problem;
}
