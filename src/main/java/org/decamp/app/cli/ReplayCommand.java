package org.decamp.app.cli;

import org.decamp.job.Problem;
import picocli.CommandLine.Command;

/** {@code decamp replay}: sends conversations anew. */
@Command(
    name = "replay",
    description = {
      "Sends what is in the vault into a messenger as new messages of your own, dated now. Only the",
      "way through a backup keeps dates and authors: decamp export signal."
    },
    footer = {"", "Example:", "  decamp replay signal --dry-run"})
final class ReplayCommand extends BaseCommand {

  ReplayCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    throw new Problem.Usage("it is not said what to send where", "See decamp replay --help.");
  }
}
