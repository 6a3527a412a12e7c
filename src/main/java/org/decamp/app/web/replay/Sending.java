package org.decamp.app.web.replay;

import java.io.IOException;
import java.util.Optional;
import org.decamp.app.SignalReplay;
import org.decamp.app.device.OutgoingFiles;
import org.decamp.app.device.SignalDevice;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Reply;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayPlan;
import org.decamp.replay.ReplayResult;
import org.decamp.signalcli.message.CaptchaLink;

/** Sends what remains of what is wanted; what was sent before is known from the vault's journal. */
record Sending(Replaying replaying, Desk desk, Optional<CaptchaLink> captcha) implements Job.Work {

  static Reply start(Replaying replaying, Desk desk, Optional<CaptchaLink> captcha) {
    return desk.start(
        Job.Kind.SEND, "/replay/plan", "/replay/ended", new Sending(replaying, desk, captcha));
  }

  @Override
  public void run(Job job) throws IOException, Problem {
    replaying.outcome = Optional.empty();
    replaying.outdate();
    try (SignalDevice device = SignalDevice.open(replaying.setting)) {
      SignalReplay replay = SignalReplay.of(desk.vault(), device);
      ReplayPlan plan = replay.plan(replay.options(replaying.wish.orElseThrow()), job);
      long all = plan.amount().messages();
      job.expect(all);
      try {
        replaying.outcome = Optional.of(new Outcome.Ended(send(replay, plan, device, job)));
      } catch (Problem.Cancelled _) {
        long sent = job.sent();
        replaying.outcome = Optional.of(new Outcome.Paused(sent, Math.max(all - sent, 0)));
      }
    }
  }

  private ReplayResult send(SignalReplay replay, ReplayPlan plan, SignalDevice device, Job job)
      throws IOException, Problem {
    if (plan.parts().isEmpty()) {
      return replay.withoutFiles(device).run(plan.options(), captcha, job);
    }
    try (OutgoingFiles files = OutgoingFiles.prepare(device, replaying.setting, plan.amount())) {
      return replay.through(device, files).run(plan.options(), captcha, job);
    }
  }

  @Override
  public String toString() {
    return "(sending)";
  }
}
