package org.decamp.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.decamp.job.Problem;
import picocli.CommandLine.Option;

/** What every command has: help and an honest exit code. */
abstract class BaseCommand implements Callable<Integer> {

  private final Session session;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  private boolean help;

  BaseCommand(Session session) {
    this.session = session;
  }

  final Session session() {
    return session;
  }

  @Override
  public final Integer call() throws IOException, Problem {
    return run().number();
  }

  /** Does the work. */
  abstract ExitCode run() throws IOException, Problem;

  static ExitCode code(boolean complete) {
    return complete ? ExitCode.DONE : ExitCode.OMISSIONS;
  }
}
