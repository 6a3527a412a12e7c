package org.decamp.app.cli;

import java.util.Optional;
import org.decamp.app.OpenVault;
import org.decamp.app.VaultInfo;
import org.decamp.job.Problem;
import org.decamp.vault.key.VaultOutline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code decamp vault info}. */
@Command(
    name = "info",
    description = "Shows sizes, counts, what opens the vault and what a guess costs; no content.",
    footer = {"", "Example:", "  decamp vault info", "  decamp vault info --closed"})
final class InfoCommand extends BaseCommand {

  @Option(
      names = "--closed",
      description = "ask for no passphrase and show what anybody can see who gets the folder")
  private boolean closed;

  InfoCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    VaultOutline outline = session().care().outline();
    Optional<VaultInfo.Inside> inside = Optional.empty();
    if (!closed) {
      try (OpenVault vault = session().door().open()) {
        inside = Optional.of(VaultInfo.Inside.of(vault));
      }
    }
    session().results().care().info(new VaultInfo(session().vaultDirectory(), outline, inside));
    return ExitCode.DONE;
  }
}
