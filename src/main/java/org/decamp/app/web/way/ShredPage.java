package org.decamp.app.web.way;

import java.util.Optional;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Destroys the vault, after a word was typed that nobody types by accident. */
final class ShredPage implements Page {

  private static final String WORD = "shred.word";

  private final Way way;

  ShredPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/care/shred";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) {
    Desk desk = visit.desk();
    return desk.exists()
        ? new Reply.Show(
            "shred",
            "title.shred",
            0,
            new ShredView(desk.directory().toString(), visit.texts().say(WORD)))
        : new Reply.Go("/");
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    if (!form.text("word").strip().equalsIgnoreCase(visit.texts().say(WORD))) {
      throw new Fault("word", "fault.word");
    }
    try (GivenSecrets none = GivenSecrets.existing(new char[0])) {
      boolean gone = visit.desk().care(none).shred();
      way.sources.clear();
      way.seen = Optional.empty();
      return new Reply.Show("shredded", "title.shredded", 0, gone);
    }
  }
}
