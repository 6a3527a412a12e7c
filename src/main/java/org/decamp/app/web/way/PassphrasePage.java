package org.decamp.app.web.way;

import org.decamp.app.Exposures;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** Decision 2: the passphrase of the new vault. */
final class PassphrasePage implements Page {

  @Override
  public String path() {
    return "/passphrase";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    Desk desk = visit.desk();
    if (desk.exists()) {
      return new Reply.Go(desk.unlocked() ? "/import" : "/unlock");
    }
    String synced = Exposures.builtIn().of(desk.directory()).syncedBy().orElse("");
    return new Reply.Show(
        "passphrase",
        "title.passphrase",
        2,
        new PassphraseView(desk.directory().toString(), synced));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    Desk desk = visit.desk();
    char[] chosen = NewPassphrase.of(form);
    try (GivenSecrets secrets = GivenSecrets.replacing(chosen.clone(), chosen)) {
      desk.create(secrets);
      if (form.has("recovery")) {
        return RecoveryPage.make(desk, secrets, 2);
      }
      desk.unlock(secrets);
      return new Reply.Go("/import");
    }
  }
}
