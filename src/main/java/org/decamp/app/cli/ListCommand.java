package org.decamp.app.cli;

import org.decamp.app.ConversationList;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;

/** {@code decamp list}. */
@Command(
    name = "list",
    description = "Lists the conversations in the vault, the latest first.",
    footer = {"", "Example:", "  decamp list"})
final class ListCommand extends BaseCommand {

  ListCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    try (OpenVault vault = session().door().open()) {
      session().results().conversations(ConversationList.of(vault.reader()));
    }
    return ExitCode.DONE;
  }
}
