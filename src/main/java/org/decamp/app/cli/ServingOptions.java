package org.decamp.app.cli;

import org.decamp.app.web.LoopbackServer;
import org.decamp.job.Problem;
import picocli.CommandLine.Option;

/** How pages are brought to a browser, and how long they stay there. */
final class ServingOptions {

  @Option(names = "--no-browser", description = "only print the link")
  private boolean noBrowser;

  @Option(
      names = "--idle",
      paramLabel = "MINUTES",
      description = "end when nobody has looked for so long; default: ${DEFAULT-VALUE}")
  private int idleMinutes = 15;

  /**
   * Looks at what was given, before anything is opened.
   *
   * @throws Problem.Usage if it makes no sense
   */
  void check() throws Problem.Usage {
    if (idleMinutes < 0) {
      throw new Problem.Usage("--idle is a number of minutes", "Leave it out for 15 minutes.");
    }
  }

  /**
   * @param linkOnly whether there is nobody to open a browser for
   */
  Serving serving(Session session, LoopbackServer server, boolean linkOnly) {
    return new Serving(session, server, noBrowser || linkOnly, idleMinutes);
  }
}
