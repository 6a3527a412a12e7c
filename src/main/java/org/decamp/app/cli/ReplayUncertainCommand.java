package org.decamp.app.cli;

import org.decamp.app.OpenVault;
import org.decamp.app.UncertainMessages;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code decamp replay uncertain}. */
@Command(
    name = "uncertain",
    description = {
      "Lists the messages of which nobody knows whether they were sent, because an answer got lost:",
      "number, time, and where to. Look on your phone, then say what you saw. Asks no network."
    },
    footer = {
      "",
      "Example:",
      "  decamp replay uncertain",
      "  decamp replay uncertain --arrived 17",
      "  decamp replay uncertain --missing 17"
    })
final class ReplayUncertainCommand extends BaseCommand {

  @ArgGroup private Choice choice = new Choice();

  private static final class Choice {

    @Option(names = "--arrived", paramLabel = "NUMBER", description = "it is there")
    private @Nullable Long arrived;

    @Option(
        names = "--missing",
        paramLabel = "NUMBER",
        description = "it is not there; the next run sends it again")
    private @Nullable Long missing;
  }

  ReplayUncertainCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    try (OpenVault vault = session().door().open()) {
      UncertainMessages uncertain = new UncertainMessages(vault);
      boolean arrived = choice.arrived != null;
      Long number = arrived ? choice.arrived : choice.missing;
      if (number == null) {
        session().results().replay().uncertain(uncertain.all());
        return ExitCode.DONE;
      }
      if (!uncertain.settle(number, arrived)) {
        throw new Problem.Usage(
            "no message of that number is uncertain", "See decamp replay uncertain.");
      }
      session().results().replay().settled(number, arrived);
      return ExitCode.DONE;
    }
  }
}
