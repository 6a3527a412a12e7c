package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.decamp.app.Demo;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code decamp demo}. */
@Command(
    name = "demo",
    description = {
      "Shows the whole way with the conversations of a person who does not exist:",
      "imports them into a fresh vault with an invented passphrase, writes the html",
      "archive, verifies it and says where to look. Touches nothing of yours."
    },
    footer = {"", "Example:", "  decamp demo -o decamp-demo"})
final class DemoCommand extends BaseCommand {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "decamp-demo",
      description = "folder for vault and archive; must not exist yet (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("decamp-demo");

  @Option(names = "--examples", paramLabel = "DIR", description = "where the examples are")
  private @Nullable Path examples;

  DemoCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    Path from =
        examples != null
            ? examples
            : session().surroundings().examples().orElse(Path.of("examples"));
    session().note("A demonstration: the people and their messages are invented.");
    Demo.Report report = session().decamp().demonstrating().run(from, output, session().progress());
    session().results().demonstrated(report);
    // The examples lack some media on purpose; the demonstration is done all the same.
    return ExitCode.DONE;
  }
}
