package org.decamp.app.web.way;

import java.util.List;
import java.util.Optional;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;

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
    List<Conversation> all = desk.vault().reader().conversations();
    HomeView.Inside inside =
        new HomeView.Inside(all.size(), all.stream().mapToLong(Conversation::messageCount).sum());
    return new Reply.Show(
        "home", "title.home", 0, new HomeView(desk.directory(), Optional.of(inside)));
  }
}
