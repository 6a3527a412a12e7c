package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.decamp.app.Open;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code decamp open}. */
@Command(
    name = "open",
    description = {
      "Shows an archive in your browser. An encrypted one is opened in memory, piece by piece, and",
      "never unpacked. Only this computer can reach it, and only the browser that opens the link,",
      "which works once. It ends with Ctrl-C, or when nobody has looked for a while."
    },
    footer = {
      "",
      "Example:",
      "  decamp open my-archive.zip.age",
      "  decamp open my-archive.zip.age --identity key.txt"
    })
final class OpenCommand extends BaseCommand {

  @Parameters(paramLabel = "ARTEFACT", description = "an archive that decamp export wrote")
  private Path artefact = Path.of("");

  @Mixin private final UnsealOptions unseal = new UnsealOptions();

  @Mixin private final ServingOptions serving = new ServingOptions();

  OpenCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    serving.check();
    try (Open.Served served =
        session().decamp().opening().run(artefact, unseal.keys(session()), session().progress())) {
      session().results().opened(artefact, served.server().link());
      session().surroundings().streams().flush();
      boolean linkOnly = !session().surroundings().streams().terminal();
      serving.serving(session(), served.server(), linkOnly).until(() -> true);
    }
    return ExitCode.DONE;
  }
}
