package org.decamp.app.cli;

import java.util.Optional;
import org.decamp.app.OpenVault;
import org.decamp.app.SetOwner;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp people owner}. */
@Command(
    name = "owner",
    description = "Says who you are in the conversations; your word outranks all evidence.",
    footer = {"", "Example:", "  decamp people owner \"Mara Example\" --service instagram"})
final class OwnerCommand extends BaseCommand {

  @Parameters(paramLabel = "NAME", description = "your name as decamp people list shows it")
  private String name = "";

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "instagram or messenger; needed when the vault holds both")
  private @Nullable String service;

  OwnerCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    try (OpenVault vault = session().door().open()) {
      String product = new SetOwner(vault).run(name, Optional.ofNullable(service));
      session().results().people().ownerSet(product);
    }
    return ExitCode.DONE;
  }
}
