package org.decamp.app.web.replay;

import java.util.Optional;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** Shows the code to scan while linking goes on. */
final class CodePage implements Page {

  private final Replaying replaying;

  CodePage(Replaying replaying) {
    this.replaying = replaying;
  }

  @Override
  public String path() {
    return "/replay/code";
  }

  @Override
  public Access access() {
    return Access.ALWAYS;
  }

  @Override
  public Reply get(Visit visit) {
    Optional<Job> linking =
        visit.desk().job().filter(job -> job.running() && job.kind() == Job.Kind.LINK);
    if (linking.isEmpty()) {
      return new Reply.Go("/progress");
    }
    int look = linking.get().look();
    Optional<QrPicture> picture =
        replaying.code.filter(code -> code.number() == look).map(code -> QrPicture.of(code.link()));
    return new Reply.Show(
        "replay/code",
        "title.code",
        3,
        new CodeView(look, visit.texts().say("phase.link." + look), picture));
  }
}
