package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decamp.app.CountedProgress;
import org.decamp.app.web.site.Complaint;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Texts;
import org.decamp.job.Problem;

/** Says in words how far a job is. */
final class JobWords {

  private static final double NANOS = 1e9;

  private final Job job;
  private final Texts texts;

  JobWords(Job job, Texts texts) {
    this.job = job;
    this.texts = texts;
  }

  ProgressView view(Job.State state) {
    Complaint complaint =
        switch (state) {
          case Job.State.Failed(Problem problem) -> Complaint.of(problem, "", texts);
          case Job.State.Broken _ -> Complaint.bug(texts);
          case Job.State.Running _, Job.State.Done _ -> new Complaint("", "", "", "");
        };
    boolean cancelled = state instanceof Job.State.Failed(Problem.Cancelled _);
    return new ProgressView(
        state instanceof Job.State.Running,
        cancelled,
        phase(),
        percent(),
        figures(),
        complaint.sentence(),
        cancelled ? "" : (complaint.detail() + ' ' + complaint.hint()).strip(),
        job.back());
  }

  String phase() {
    return texts.say(
        "phase." + job.standing().phase().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  int percent() {
    CountedProgress.Standing now = job.standing();
    return now.totalBytes() == 0
        ? -1
        : (int) (Math.min(now.bytes(), now.totalBytes()) * 100 / now.totalBytes());
  }

  String figures() {
    CountedProgress.Standing now = job.standing();
    double seconds = now.nanos() / NANOS;
    List<String> figures = new ArrayList<>();
    if (now.messages() > 0) {
      figures.add(texts.say("figures.messages", texts.number(now.messages())));
    }
    if (seconds >= 1 && now.bytes() > 0) {
      double rate = now.bytes() / seconds;
      figures.add(texts.say("figures.rate", texts.size((long) rate)));
      if (now.totalBytes() > now.bytes()) {
        long left = (long) Math.ceil((now.totalBytes() - now.bytes()) / rate);
        figures.add(texts.say("figures.left", texts.duration(left)));
      }
    }
    return String.join(" · ", figures);
  }
}
