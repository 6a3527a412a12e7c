package org.decamp.app.web.way;

import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Changes the passphrase; the old one is asked for, though the vault is open. */
final class ChangePassphrasePage implements Page {

  @Override
  public String path() {
    return "/care/passphrase";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) {
    return new Reply.Show("care-passphrase", "title.change-passphrase", 0);
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    Desk desk = visit.desk();
    char[] fresh = NewPassphrase.of(form);
    try (GivenSecrets newer = GivenSecrets.existing(fresh);
        GivenSecrets secrets = GivenSecrets.replacing(form.secret("passphrase"), fresh.clone())) {
      desk.care(secrets).changePassphrase(secrets);
      desk.unlock(newer);
      return CarePage.show(desk, "care.passphrase.changed");
    }
  }

  @Override
  public String fieldOf(Problem problem) {
    return problem instanceof Problem.WrongSecret ? "passphrase" : "";
  }
}
