package org.decamp.app.web.way;

import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** Is asked by every open page now and then, and says whether the vault is still open. */
final class AlivePage implements Page {

  @Override
  public String path() {
    return "/alive";
  }

  @Override
  public Access access() {
    return Access.ALWAYS;
  }

  @Override
  public Reply get(Visit visit) {
    return new Reply.Data("{\"unlocked\":" + visit.desk().unlocked() + "}");
  }
}
