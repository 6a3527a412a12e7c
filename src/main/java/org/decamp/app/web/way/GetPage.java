package org.decamp.app.web.way;

import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** How to get the export from Meta. */
final class GetPage implements Page {

  @Override
  public String path() {
    return "/get";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) {
    return new Reply.Show("get", "title.get", 1);
  }
}
