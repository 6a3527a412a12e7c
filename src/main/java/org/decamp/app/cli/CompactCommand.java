package org.decamp.app.cli;

import org.decamp.job.Problem;
import picocli.CommandLine.Command;

/** {@code decamp vault compact}. */
@Command(
    name = "compact",
    description = {
      "Gives room back that the vault no longer needs. The database is written anew beside",
      "the old one, checked, and put in its place; files that nothing points to are removed.",
      "Interrupted anywhere, the vault is as it was or compact. For a while it needs as much",
      "free room as the database has; a damaged vault is not touched.",
      "A backup made afterwards has to send the whole database again."
    },
    footer = {"", "Example:", "  decamp vault compact"})
final class CompactCommand extends BaseCommand {

  CompactCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    session()
        .results()
        .care()
        .compacted(session().vaultDirectory(), session().care().compact(session().progress()));
    return ExitCode.DONE;
  }
}
