package org.decamp.app.web.way;

import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Asks for the passphrase of the vault, or its recovery key. */
final class UnlockPage implements Page {

  private static final String FIELD = "passphrase";

  private final Way way;

  UnlockPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/unlock";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) {
    Desk desk = visit.desk();
    return desk.unlocked() || !desk.exists()
        ? new Reply.Go("/")
        : new Reply.Show("unlock", "title.unlock", 0, new UnlockView(desk.directory()));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem {
    try (GivenSecrets secrets = GivenSecrets.existing(form.secret(FIELD))) {
      visit.desk().unlock(secrets);
    }
    return new Reply.Go(way.sources.isEmpty() ? "/" : "/import");
  }

  @Override
  public String fieldOf(Problem problem) {
    return problem instanceof Problem.WrongSecret ? FIELD : "";
  }
}
