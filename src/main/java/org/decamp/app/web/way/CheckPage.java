package org.decamp.app.web.way;

import java.util.Optional;
import org.decamp.app.CheckVault;
import org.decamp.app.OpenVault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.vault.VaultCheck;

/** Proves everything in the vault, and says what was found. */
final class CheckPage implements Page {

  private final Way way;

  CheckPage(Way way) {
    this.way = way;
  }

  @Override
  public String path() {
    return "/care/check";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) {
    return way.checked.isEmpty()
        ? new Reply.Go("/care")
        : new Reply.Show("checked", "title.checked", 0, way.checked.get());
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem {
    OpenVault vault = visit.desk().vault();
    return visit
        .desk()
        .start(
            Job.Kind.CHECK,
            "/care",
            path(),
            progress -> {
              VaultCheck check = vault.check(progress);
              CheckVault.record(vault, check);
              way.checked = Optional.of(check);
            });
  }
}
