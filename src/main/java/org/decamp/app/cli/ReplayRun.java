package org.decamp.app.cli;

import java.io.IOException;
import java.util.Optional;
import org.decamp.app.ReplayProblem;
import org.decamp.app.SignalReplay;
import org.decamp.app.device.Addressee;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.device.OutgoingFiles;
import org.decamp.app.device.SignalDevice;
import org.decamp.job.Problem;
import org.decamp.replay.Replay;
import org.decamp.replay.ReplayEnding;
import org.decamp.replay.ReplayPlan;
import org.decamp.replay.ReplayResult;
import org.decamp.signalcli.message.CaptchaLink;

/** Sends what a plan says, once the user has read what that means. */
record ReplayRun(
    Session session,
    SignalDevice device,
    DeviceSetting setting,
    SignalReplay replay,
    CaptchaOptions captcha) {

  private static final String WORD = "send";

  /**
   * Sends.
   *
   * @return whether all of it is there
   */
  boolean run(ReplayPlan plan) throws IOException, Problem {
    Optional<CaptchaLink> solved = captcha.solved(session);
    if (plan.parts().isEmpty()) {
      return send(replay.withoutFiles(device), plan, solved);
    }
    try (OutgoingFiles files = OutgoingFiles.prepare(device, setting, plan.amount())) {
      ReplayWarning warning = new ReplayWarning(session, plan);
      warning.files(files);
      if (plan.options().target().onlyOneself()) {
        warning.toOneself();
      } else {
        warning.toOthers(device.doing(cli -> Addressee.of(cli, plan.options().target())));
        session.confirm(WORD);
      }
      return send(replay.through(device, files), plan, solved);
    }
  }

  private boolean send(Replay sender, ReplayPlan plan, Optional<CaptchaLink> first) throws Problem {
    Optional<CaptchaLink> solved = first;
    while (true) {
      ReplayResult result = sender.run(plan.options(), solved, session.progress());
      session.results().replay().ended(result);
      solved = solvedNow(result.ending());
      if (solved.isEmpty()) {
        Optional<Problem> problem = ReplayProblem.of(result.ending());
        if (problem.isPresent()) {
          throw problem.get();
        }
        return result.partly() == 0 && result.notSent() == 0 && result.uncertain() == 0;
      }
    }
  }

  /** Whoever sits here may solve a captcha at once. */
  private Optional<CaptchaLink> solvedNow(ReplayEnding ending) {
    boolean asks =
        ending instanceof ReplayEnding.CaptchaNeeded
            || ending instanceof ReplayEnding.CaptchaRefused;
    if (!asks || session.options().json()) {
      return Optional.empty();
    }
    session.surroundings().streams().flush();
    return session
        .ask("Paste the link, signalcaptcha://..., to go on now, or press Enter to stop:")
        .flatMap(CaptchaLink::parse);
  }

  @Override
  public String toString() {
    return "(replay)";
  }
}
