package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.decamp.exporter.ReadBack;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code decamp verify}. */
@Command(
    name = "verify",
    description = "Reads an archive that Decamp wrote and checks every byte that can be checked.",
    footer = {"", "Example:", "  decamp verify my-archive"})
final class VerifyCommand extends BaseCommand {

  @Parameters(paramLabel = "ARTEFACT", description = "what decamp export wrote")
  private Path artefact = Path.of("");

  VerifyCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    ReadBack readBack = session().decamp().verifying().run(artefact, session().progress());
    session().results().verified(artefact, readBack);
    return ExitCode.DONE;
  }
}
