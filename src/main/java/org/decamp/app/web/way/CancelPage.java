package org.decamp.app.web.way;

import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** Asks the job to stop. */
final class CancelPage implements Page {

  @Override
  public String path() {
    return "/cancel";
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
    visit.desk().job().ifPresent(Job::cancel);
    return new Reply.Go("/progress");
  }
}
