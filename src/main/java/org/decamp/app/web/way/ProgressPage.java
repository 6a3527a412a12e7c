package org.decamp.app.web.way;

import java.util.Locale;
import java.util.Optional;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;

/** Shows how far the job is, and afterwards why it ended. */
final class ProgressPage implements Page {

  @Override
  public String path() {
    return "/progress";
  }

  @Override
  public Access access() {
    return Access.ALWAYS;
  }

  @Override
  public Reply get(Visit visit) {
    Optional<Job> found = visit.desk().job();
    if (found.isEmpty()) {
      return new Reply.Go("/");
    }
    Job job = found.get();
    Job.State state = job.state();
    if (!(state instanceof Job.State.Running)) {
      job.see();
    }
    if (state instanceof Job.State.Running && job.kind() == Job.Kind.LINK) {
      return new Reply.Go("/replay/code");
    }
    if (state instanceof Job.State.Done) {
      return new Reply.Go(job.next());
    }
    return new Reply.Show(
        "progress",
        "job." + job.kind().name().toLowerCase(Locale.ROOT),
        step(job.kind()),
        new JobWords(job, visit.texts()).view(state));
  }

  private static int step(Job.Kind kind) {
    return switch (kind) {
      case LOOK -> 1;
      case IMPORT -> 2;
      case PLAN, LINK -> 3;
      case BACKUP -> 4;
      case EXPORT, SEND, UNDO -> 5;
      case CHECK -> 0;
    };
  }
}
