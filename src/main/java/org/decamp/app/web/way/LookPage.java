package org.decamp.app.web.way;

import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** Says what the chosen files are and what is missing, before anything is done with them. */
final class LookPage implements Page {

  private final Way way;

  LookPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/look";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) {
    return way.seen.isEmpty()
        ? new Reply.Go("/files")
        : new Reply.Show(
            "look", "title.look", 1, LookView.of(way.seen.get(), visit.desk().exists()));
  }
}
