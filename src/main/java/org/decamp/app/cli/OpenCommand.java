package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.decamp.app.Open;
import org.decamp.app.web.DesktopBrowser;
import org.decamp.app.web.LaunchFile;
import org.decamp.app.web.LoopbackServer;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  private static final long LOOK_EVERY_MILLIS = 200;

  @Parameters(paramLabel = "ARTEFACT", description = "an archive that decamp export wrote")
  private Path artefact = Path.of("");

  @Mixin private final UnsealOptions unseal = new UnsealOptions();

  @Option(names = "--no-browser", description = "only print the link")
  private boolean noBrowser;

  @Option(
      names = "--idle",
      paramLabel = "MINUTES",
      description = "end when nobody has looked for so long; default: ${DEFAULT-VALUE}")
  private int idleMinutes = 15;

  OpenCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    if (idleMinutes < 0) {
      throw new Problem.Usage("--idle is a number of minutes", "Leave it out for 15 minutes.");
    }
    try (Open.Served served =
        session().decamp().opening().run(artefact, unseal.keys(session()), session().progress())) {
      session().results().opened(artefact, served.server().link());
      session().surroundings().streams().flush();
      serve(served.server());
    }
    return ExitCode.DONE;
  }

  private void serve(LoopbackServer server) throws IOException {
    @Nullable LaunchFile launch = launch(server);
    try {
      while (server.idle().compareTo(Duration.ofMinutes(idleMinutes)) < 0) {
        session().progress().checkCancelled();
        if (launch != null && !server.linkIsGood()) {
          launch.close();
          launch = null;
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
      session().note("Nobody has looked for " + idleMinutes + " minutes; closed.");
    } catch (Problem.Cancelled _) {
      session().note("Closed.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      if (launch != null) {
        launch.close();
      }
    }
  }

  /** Opens the browser of whoever sits here; who does not gets the link alone. */
  private @Nullable LaunchFile launch(LoopbackServer server) throws IOException {
    if (noBrowser || !session().surroundings().streams().terminal()) {
      return null;
    }
    Map<String, String> environment = System.getenv();
    Optional<DesktopBrowser> browser =
        DesktopBrowser.find(System.getProperty("os.name", ""), environment);
    if (browser.isEmpty()) {
      return null;
    }
    LaunchFile launch = LaunchFile.write(session().surroundings().folders().state(), server.link());
    if (!browser.get().open(launch.path())) {
      launch.close();
      return null;
    }
    return launch;
  }
}
