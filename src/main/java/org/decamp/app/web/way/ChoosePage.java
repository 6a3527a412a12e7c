package org.decamp.app.web.way;

import org.decamp.app.Choice;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Which conversations, and from when to when. */
final class ChoosePage implements Page {

  private final Way way;

  ChoosePage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/choose";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    if (way.destination.isEmpty()) {
      return new Reply.Go("/targets");
    }
    return new Reply.Show(
        "choose",
        "title.choose",
        3,
        Chooser.view(visit.desk().vault().reader(), way.choice, visit));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Fault {
    if (way.destination.isEmpty()) {
      return new Reply.Go("/targets");
    }
    Choice choice = Chooser.choice(form);
    if (way.destination.get().id().equals("xdc") && choice.conversations().size() != 1) {
      throw new Fault("conversations", "fault.exactly-one");
    }
    way.choice = choice;
    return Moving.of(way, visit).plan(path());
  }
}
