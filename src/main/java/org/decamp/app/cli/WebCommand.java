package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.decamp.app.web.ServedSite;
import org.decamp.app.web.site.Places;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decamp web}. */
@Command(
    name = "web",
    description = {
      "Does everything on pages in your browser instead of in this terminal: import, who is who,",
      "export, care of the vault. Only this computer can reach them, and only the browser that",
      "opens the link, which works once. docs/web.md says what protects them. It ends with Ctrl-C,",
      "with the button on the page, or when no page has been open for a while."
    },
    footer = {"", "Example:", "  decamp web", "  decamp --vault ~/my-vault web --no-browser"})
final class WebCommand extends BaseCommand {

  @Option(
      names = "--look-in",
      paramLabel = "DIR",
      description =
          "a further folder that the pages may look for files in, beside your home and drives that"
              + " are plugged in; may be repeated")
  private List<Path> lookIn = List.of();

  @Mixin private final SignalCliOptions signalCli = new SignalCliOptions();

  @Mixin private final ServingOptions serving = new ServingOptions();

  WebCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    serving.check();
    Surroundings around = session().surroundings();
    CrashNote note = new CrashNote(around.folders().state());
    try (ServedSite served =
        ServedSite.start(
            session().decamp(),
            session().vaultDirectory(),
            Places.of(Path.of(System.getProperty("user.home", ".")), lookIn),
            signalCli.setting(session()),
            InstantSource.system(),
            thrown -> note.write(thrown, Instant.now()))) {
      session().results().served(served.server().link());
      around.streams().flush();
      // Not only from a terminal: a desktop menu has none, and nobody would see a printed link.
      serving.serving(session(), served.server(), session().options().json()).until(served::goesOn);
    }
    return ExitCode.DONE;
  }
}
