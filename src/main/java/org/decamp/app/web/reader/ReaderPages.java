package org.decamp.app.web.reader;

import java.util.List;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Page;
import org.decamp.mapping.MediaTypes;

/** Every page of the reader. */
public final class ReaderPages {

  private ReaderPages() {}

  /**
   * Makes them.
   *
   * @param types tells what a medium is
   */
  public static List<Page> of(Desk desk, MediaTypes types) {
    ReadingRoom room = new ReadingRoom(desk);
    return List.of(
        new ListPage(room),
        new ConversationPage(room),
        new AboutPage(room),
        new GalleryPage(room),
        new FilePage(room, types),
        new PersonPage(room),
        new SearchPage(room));
  }
}
