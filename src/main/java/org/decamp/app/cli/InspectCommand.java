package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.app.Inspection;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code decamp inspect}. */
@Command(
    name = "inspect",
    description = "Says what an export is, without showing any content. Writes nothing.",
    footer = {"", "Example:", "  decamp inspect instagram-part1.zip instagram-part2.zip"})
final class InspectCommand extends BaseCommand {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "ZIPs, folders, files; any mix")
  private List<Path> paths = List.of();

  InspectCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    Inspection inspection = session().decamp().inspect().run(paths, session().progress());
    session().results().inspection(inspection);
    return inspection.recognised() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }
}
