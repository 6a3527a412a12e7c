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
          case Job.State.Failed(Problem problem) -> Complaint.of(problem, job.kind(), texts);
          case Job.State.Broken _ -> Complaint.bug(texts);
          case Job.State.Running _, Job.State.Done _ -> new Complaint("", "", "", "");
        };
    boolean cancelled = state instanceof Job.State.Failed(Problem.Cancelled _);
    return new ProgressView(
        job.kind(),
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
    String own = "phase." + job.kind().name().toLowerCase(Locale.ROOT) + '.' + job.look();
    if (texts.has(own)) {
      return texts.say(own);
    }
    return texts.say(
        "phase." + job.standing().phase().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  int percent() {
    CountedProgress.Standing now = job.standing();
    if (job.expected() > 0) {
      return (int) (Math.min(job.sent(), job.expected()) * 100 / job.expected());
    }
    return now.totalBytes() == 0
        ? -1
        : (int) (Math.min(now.bytes(), now.totalBytes()) * 100 / now.totalBytes());
  }

  String figures() {
    return job.expected() > 0 ? counted() : measured();
  }

  /** Messages are what takes time, and there may be minutes between two. */
  private String counted() {
    CountedProgress.Standing now = job.standing();
    List<String> figures = new ArrayList<>();
    figures.add(texts.say("figures.sent", texts.number(job.sent()), texts.number(job.expected())));
    double seconds = now.nanos() / NANOS;
    if (seconds >= 1 && job.sent() > 0) {
      double rate = job.sent() / seconds;
      figures.add(texts.say("figures.pace", texts.number(Math.round(rate * 60))));
      long left = (long) Math.ceil((job.expected() - job.sent()) / rate);
      if (left > 0) {
        figures.add(texts.say("figures.left", texts.duration(left)));
      }
    }
    return String.join(" · ", figures);
  }

  private String measured() {
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
