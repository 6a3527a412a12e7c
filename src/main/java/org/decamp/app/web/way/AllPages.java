package org.decamp.app.web.way;

import java.util.List;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Language;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Places;
import org.decamp.job.Problem;
import org.decamp.mapping.Mappings;

/** Every page of the program; a new one is one more line. */
public final class AllPages {

  private AllPages() {}

  /** Makes them, around one way that somebody goes. */
  public static List<Page> of(Desk desk, Places places, Language language) throws Problem {
    Way way = new Way();
    desk.whenLocked(way::forget);
    return List.of(
        new HomePage(),
        new GetPage(),
        new FilesPage(way, places, Mappings.builtIn()),
        new LookPage(way),
        new PassphrasePage(),
        new UnlockPage(way),
        new ImportPage(way),
        new FoundPage(way),
        new TargetsPage(way),
        new SignalPage(way, places),
        new DeltaChatPage(way, places),
        new IntoPage(way),
        new ChoosePage(way),
        new PeoplePage(way),
        new ContactPage(way),
        new PlanPage(way),
        new PlacePage(way, places),
        new DonePage(way),
        new CarePage(),
        new ChangePassphrasePage(),
        new RecoveryPage(),
        new CheckPage(way),
        new ShredPage(way),
        new ProgressPage(),
        new ProgressData(),
        new CancelPage(),
        new LockPage(),
        new QuitPage(),
        new LanguagePage(language),
        new AlivePage());
  }
}
