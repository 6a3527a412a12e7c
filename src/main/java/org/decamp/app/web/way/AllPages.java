package org.decamp.app.web.way;

import java.util.List;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Language;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Places;

/** Every page of the program; a new one is one more line. */
public final class AllPages {

  private AllPages() {}

  /** Makes them. */
  public static List<Page> of(Desk desk, Places places, Language language) {
    return List.of(
        new HomePage(),
        new GetPage(),
        new UnlockPage(),
        new ProgressPage(),
        new ProgressData(),
        new CancelPage(),
        new LockPage(),
        new QuitPage(),
        new LanguagePage(language),
        new AlivePage());
  }
}
