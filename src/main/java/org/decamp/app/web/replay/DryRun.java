package org.decamp.app.web.replay;

import java.util.Optional;
import org.decamp.app.SignalReplay;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Reply;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayPlan;

/** Works out what would be sent, and sends nothing; needs neither signal-cli nor a network. */
record DryRun(Replaying replaying, Desk desk) implements Job.Work {

  private static final int MESSAGES = 3;
  private static final int CONVERSATIONS = 3;

  static Reply start(Replaying replaying, Desk desk, String back) {
    return desk.start(Job.Kind.PLAN, back, "/replay/plan", new DryRun(replaying, desk));
  }

  @Override
  public void run(Job job) throws Problem {
    replaying.outdate();
    SignalReplay replay = SignalReplay.planning(desk.vault(), replaying.setting.folder());
    ReplayPlan plan = replay.plan(replay.options(replaying.wish.orElseThrow()), job);
    replaying.samples = replay.sample(plan, MESSAGES, CONVERSATIONS, job);
    replaying.plan = Optional.of(plan);
  }

  @Override
  public String toString() {
    return "(dry run)";
  }
}
