package org.decamp.app.web.way;

import java.util.Optional;
import org.decamp.app.VaultInfo;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;

/** The first page: what this is, or what the vault holds. */
final class HomePage implements Page {

  @Override
  public String path() {
    return "/";
  }

  @Override
  public Access access() {
    return Access.CALM;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    Desk desk = visit.desk();
    if (!desk.unlocked()) {
      return desk.exists()
          ? new Reply.Go("/unlock")
          : new Reply.Show(
              "home", "title.welcome", 0, new HomeView(desk.directory(), Optional.empty()));
    }
    VaultInfo.Inside inside = VaultInfo.Inside.of(desk.vault());
    return new Reply.Show(
        "home", "title.home", 0, new HomeView(desk.directory(), Optional.of(inside)));
  }
}
