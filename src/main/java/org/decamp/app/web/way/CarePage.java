package org.decamp.app.web.way;

import java.util.Optional;
import org.decamp.app.VaultInfo;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.vault.key.SlotSummary;
import org.decamp.vault.key.VaultOutline;

/** Care of the vault: what it is, and everything that can be done with it. */
final class CarePage implements Page {

  @Override
  public String path() {
    return "/care";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    return show(visit.desk(), "");
  }

  /** The page, after something was done. */
  static Reply show(Desk desk, String done) throws Problem {
    VaultOutline outline = VaultOutline.of(desk.directory());
    boolean recovery =
        outline.slots().stream().anyMatch(s -> s.kind() == SlotSummary.Kind.RECOVERY_KEY);
    VaultInfo info =
        new VaultInfo(desk.directory(), outline, Optional.of(VaultInfo.Inside.of(desk.vault())));
    return new Reply.Show(
        "care",
        "title.care",
        0,
        new CareView(info, recovery, outline.databaseBytes() + outline.mediaBytes(), done));
  }
}
