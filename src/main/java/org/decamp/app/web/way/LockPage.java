package org.decamp.app.web.way;

import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Locks the vault. */
final class LockPage implements Page {

  @Override
  public String path() {
    return "/lock";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) {
    return new Reply.Go("/");
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem {
    visit.desk().lock();
    return new Reply.Go("/");
  }
}
