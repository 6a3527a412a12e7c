package org.decamp.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.decamp.job.Problem;
import org.decamp.vault.key.VaultLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: help and an honest exit code. */
abstract class BaseCommand implements Callable<Integer> {

  private final Session session;

  @Spec private @Nullable CommandSpec spec;

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
    if (spec != null) {
      VaultLock.busyWith(spec.qualifiedName(" ").replaceFirst("decamp ", ""));
    }
    return run().number();
  }

  /** Does the work. */
  abstract ExitCode run() throws IOException, Problem;

  static ExitCode code(boolean complete) {
    return complete ? ExitCode.DONE : ExitCode.OMISSIONS;
  }
}
