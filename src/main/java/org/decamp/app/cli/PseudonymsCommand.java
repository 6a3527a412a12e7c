package org.decamp.app.cli;

import org.decamp.app.OpenVault;
import org.decamp.app.Pseudonymity;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;

/** {@code decamp people pseudonyms}. */
@Command(
    name = "pseudonyms",
    description = {
      "Says who is who in copies made with --pseudonyms. Only this vault can say it: keep the",
      "list to yourself as you keep the vault."
    },
    footer = {"", "Example:", "  decamp people pseudonyms"})
final class PseudonymsCommand extends BaseCommand {

  PseudonymsCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    try (OpenVault vault = session().door().open()) {
      session().results().people().pseudonyms(Pseudonymity.of(vault));
    }
    return ExitCode.DONE;
  }
}
