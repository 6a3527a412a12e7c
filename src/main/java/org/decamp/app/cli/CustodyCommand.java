package org.decamp.app.cli;

import java.io.IOException;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import org.decamp.vault.custody.CustodyRecord;
import org.decamp.vault.custody.CustodyState;
import picocli.CommandLine.Command;

/** {@code decamp vault custody}. */
@Command(
    name = "custody",
    description = {
      "Shows the custody record: what was brought into the vault, what was done with it and what",
      "left it, each entry with the hash that ties it to the one before. Whoever writes down the",
      "last hash can tell later that nothing before it was changed. It says names of the ZIPs and",
      "folders that were imported, and nothing that anybody wrote. docs/custody.md says what this",
      "proves and what not.",
      "0: the chain is whole; 65: it is broken."
    },
    footer = {"", "Example:", "  decamp vault custody"})
final class CustodyCommand extends BaseCommand {

  CustodyCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    try (OpenVault vault = session().door().open()) {
      Results results = session().results();
      CustodyRecord record = vault.reader().custody();
      record.entries(results.care()::custodyEntry);
      CustodyState state = record.state();
      results.care().custody(session().vaultDirectory(), state);
      return state.broken().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
  }
}
