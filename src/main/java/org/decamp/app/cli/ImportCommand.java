package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.app.ImportReport;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code decamp import}. */
@Command(
    name = "import",
    description = {
      "Reads exports into the vault, which is made on first use.",
      "Give all parts at once, in any order. Doing it again changes nothing; what was",
      "interrupted goes on where it stopped. The exports themselves stay as they are."
    },
    footer = {"", "Example:", "  decamp import instagram-*.zip"})
final class ImportCommand extends BaseCommand {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "ZIPs, folders, files; any mix")
  private List<Path> paths = List.of();

  @Mixin private final ImportingOptions importing = new ImportingOptions();

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    ImportReport report =
        session()
            .decamp()
            .importing()
            .run(
                paths,
                importing.options(),
                importing.joining(),
                session().door(),
                session().progress());
    session().results().imported(report);
    session().tellReadableCopies(paths);
    session().surroundings().streams().out().flush();
    session().note("Next: decamp list, decamp show TITLE, or decamp export html -o my-archive");
    return code(report.complete());
  }
}
