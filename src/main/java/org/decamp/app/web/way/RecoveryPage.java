package org.decamp.app.web.way;

import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Renderer;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.vault.RecoveryKey;

/** Makes a new recovery key and shows it, once. */
final class RecoveryPage implements Page {

  @Override
  public String path() {
    return "/care/recovery";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) {
    return new Reply.Show("care-recovery", "title.new-recovery", 0);
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem {
    try (GivenSecrets secrets = GivenSecrets.existing(form.secret("passphrase"))) {
      return make(visit.desk(), secrets, 0);
    }
  }

  @Override
  public String fieldOf(Problem problem) {
    return "passphrase";
  }

  /** Makes one, opens the vault, and shows the key. */
  static Reply make(Desk desk, GivenSecrets secrets, int step) throws Problem {
    RecoveryView view = new RecoveryView(Renderer.SECRET, step == 0 ? "/care" : "/import");
    try (RecoveryKey key = desk.care(secrets).renewRecoveryKey()) {
      desk.unlock(secrets);
      return new Reply.ShowOnce(
          new Reply.Show("recovery", "title.recovery", step, view), key.text());
    }
  }
}
