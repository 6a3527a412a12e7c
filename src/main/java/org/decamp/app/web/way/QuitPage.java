package org.decamp.app.web.way;

import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** Ends the program; what runs is stopped as if by the user. */
final class QuitPage implements Page {

  @Override
  public String path() {
    return "/quit";
  }

  @Override
  public Access access() {
    return Access.ALWAYS;
  }

  @Override
  public Reply get(Visit visit) {
    return new Reply.Go("/");
  }

  @Override
  public Reply post(Visit visit, Form form) {
    visit.desk().quit();
    return new Reply.Show("closed", "title.closed", 0);
  }
}
