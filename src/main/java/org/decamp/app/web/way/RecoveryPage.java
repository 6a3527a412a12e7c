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
    return new Reply.Show("care-recovery", "title.new-recovery", 0, "");
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem {
    char[] typed = form.secret("passphrase");
    try (GivenSecrets secrets = GivenSecrets.existing(typed)) {
      Desk desk = visit.desk();
      char[] key = make(desk, secrets);
      desk.unlock(secrets);
      return show(key, 0);
    }
  }

  @Override
  public String fieldOf(Problem problem) {
    return "passphrase";
  }

  /** Makes one; the vault is locked afterwards. The caller wipes it. */
  static char[] make(Desk desk, GivenSecrets secrets) throws Problem {
    try (RecoveryKey key = desk.care(secrets).renewRecoveryKey()) {
      return key.text();
    }
  }

  /** Shows one, which is wiped then. */
  static Reply show(char[] key, int step) {
    RecoveryView view = new RecoveryView(Renderer.SECRET, step == 0 ? "/care" : "/import");
    return new Reply.ShowOnce(new Reply.Show("recovery", "title.recovery", step, view), key);
  }
}
