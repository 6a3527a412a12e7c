package org.decamp.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decamp} itself: global options, and the first words to a newcomer. */
@Command(
    name = "decamp",
    description = "Moves private conversations out of Instagram, encrypted all the way.",
    versionProvider = Version.class,
    footer = {"", "Example:", "  decamp --vault ~/my-vault import instagram-*.zip"})
final class RootCommand extends BaseCommand {

  @SuppressWarnings("UnusedVariable") // picocli fills it
  @Mixin
  private final GlobalOptions options;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "show the version")
  private boolean version;

  RootCommand(Session session) {
    super(session);
    this.options = session.options();
  }

  @Override
  ExitCode run() {
    session().surroundings().streams().out().print(Newcomer.TEXT);
    return ExitCode.DONE;
  }
}
