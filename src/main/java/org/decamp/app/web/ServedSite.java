package org.decamp.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.decamp.app.Decamp;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.web.reader.ReaderPages;
import org.decamp.app.web.replay.ReplayPages;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Language;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Places;
import org.decamp.app.web.site.Site;
import org.decamp.app.web.way.AllPages;
import org.decamp.job.Problem;
import org.decamp.mapping.Mappings;

/**
 * The pages of the program while they are served; closing stops the job, locks the vault and ends
 * the server.
 *
 * @param server answers the browser
 * @param site what it answers
 * @param desk what is open and what runs
 */
public record ServedSite(LoopbackServer server, Site site, Desk desk) implements AutoCloseable {

  /**
   * Begins to serve.
   *
   * @param vault where the vault is or will be
   * @param places where files may be looked for
   * @param device what of signal-cli is used
   * @param bugs is told of what should never happen
   */
  public static ServedSite start(
      Decamp decamp,
      Path vault,
      Places places,
      DeviceSetting device,
      InstantSource clock,
      Consumer<Throwable> bugs)
      throws Problem {
    Language language = Language.builtIn();
    Desk desk = new Desk(decamp, vault, clock, bugs);
    List<Page> pages = new ArrayList<>(AllPages.of(desk, places, language));
    pages.addAll(ReplayPages.of(desk, device));
    pages.addAll(ReaderPages.of(desk, Mappings.builtIn().mediaTypes()));
    Site site = new Site(pages, desk, language);
    return new ServedSite(LoopbackServer.start(site, Terms.WORKING, clock), site, desk);
  }

  /** Looks whether the program is to end, and locks the vault if nobody is there. */
  public boolean goesOn() {
    site.lockIfIdle();
    return !desk.quitting();
  }

  @Override
  public void close() throws IOException {
    try (LoopbackServer _ = server;
        Desk _ = desk) {
      // the job stops before the server does
    }
  }
}
