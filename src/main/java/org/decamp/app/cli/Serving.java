package org.decamp.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.decamp.app.web.DesktopBrowser;
import org.decamp.app.web.LaunchFile;
import org.decamp.app.web.LoopbackServer;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a server there for the browser of whoever sits here.
 *
 * @param noBrowser whether the link is only printed
 * @param idleMinutes after so many without any request it ends
 */
record Serving(Session session, LoopbackServer server, boolean noBrowser, int idleMinutes) {

  private static final long LOOK_EVERY_MILLIS = 200;

  /**
   * Opens the browser and waits.
   *
   * @param goesOn asked several times a second; false ends it
   */
  void until(BooleanSupplier goesOn) throws IOException {
    @Nullable LaunchFile launch = launch();
    try {
      while (server.idle().compareTo(Duration.ofMinutes(idleMinutes)) < 0) {
        session.progress().checkCancelled();
        if (!goesOn.getAsBoolean()) {
          session.note("Closed.");
          return;
        }
        if (launch != null && !server.linkIsGood()) {
          launch.close();
          launch = null;
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
      session.note("Nobody has looked for " + idleMinutes + " minutes; closed.");
    } catch (Problem.Cancelled _) {
      session.note("Closed.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      if (launch != null) {
        launch.close();
      }
    }
  }

  /** Opens the browser of whoever sits here; who does not gets the link alone. */
  private @Nullable LaunchFile launch() throws IOException {
    if (noBrowser) {
      return null;
    }
    Optional<DesktopBrowser> browser =
        DesktopBrowser.find(System.getProperty("os.name", ""), System.getenv());
    if (browser.isEmpty()) {
      return null;
    }
    LaunchFile launch = LaunchFile.write(session.surroundings().folders().state(), server.link());
    if (!browser.get().open(launch.path())) {
      launch.close();
      return null;
    }
    return launch;
  }

  @Override
  public String toString() {
    return "(serving)";
  }
}
