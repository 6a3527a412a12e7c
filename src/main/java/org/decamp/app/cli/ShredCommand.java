package org.decamp.app.cli;

import java.nio.file.Path;
import org.decamp.app.VaultCare;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;

/** {@code decamp vault shred}. */
@Command(
    name = "shred",
    description = {
      "Destroys the vault: first the keys that everything in it is encrypted with, then all",
      "files. No passphrase is needed. It cannot be undone.",
      "",
      "What it cannot reach: solid-state drives and file systems with snapshots keep old",
      "data for a while, and backups and clouds keep copies. From such a remainder the vault",
      "still opens, for those who know its passphrase or recovery key. Archives that you",
      "exported and the ZIPs from Meta are not touched."
    },
    footer = {"", "Example:", "  decamp --vault ~/my-vault vault shred"})
final class ShredCommand extends BaseCommand {

  private static final String WORD = "shred";

  ShredCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    VaultCare care = session().care();
    Path vault = session().vaultDirectory();
    care.mustBeShreddable();
    session().say("This destroys the vault " + vault + " and everything in it, for ever.");
    session().confirm(WORD);
    session().results().care().shredded(vault, care.shred());
    return ExitCode.DONE;
  }
}
