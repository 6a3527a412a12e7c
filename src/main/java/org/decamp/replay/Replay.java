package org.decamp.replay;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.message.CaptchaLink;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.VaultReader;
import org.decamp.vault.custody.CustodyEvent;

/** Sends conversations, goes on with what broke off, and takes back what was sent. */
public final class Replay {

  /** Hears what is to stand in the custody record. */
  @FunctionalInterface
  public interface Custody {

    /** Writes it down. */
    void record(CustodyEvent event) throws Problem;
  }

  /**
   * What a replay works with.
   *
   * @param account the one that is linked with signal-cli
   */
  public record Tools(
      VaultReader vault,
      ReplayJournal journal,
      Custody custody,
      SignalCliSource signalCli,
      PhoneNumber account,
      AttachmentStage stage,
      ReplayClock clock) {

    Tools heeding(Progress progress) {
      return new Tools(vault, journal, custody, signalCli, account, stage, clock.heeding(progress));
    }
  }

  private final Tools tools;

  public Replay(Tools tools) {
    this.tools = tools;
  }

  /**
   * Sends what remains to be sent.
   *
   * @param captcha the solution of the one that the run before asked for
   * @param progress told of every message that was sent, counted in messages of Signal
   * @throws Problem.Cancelled between two messages, when the user asked for it
   */
  public ReplayResult run(ReplayOptions options, Optional<CaptchaLink> captcha, Progress progress)
      throws Problem {
    Tools heeding = tools.heeding(progress);
    try (Line line = new Line(heeding)) {
      return new Run(heeding, options, line, new SplittableRandom(), progress).run(captcha);
    }
  }

  /** The messages to a target of which nobody knows whether they were sent, oldest first. */
  public List<ReplayJournal.Entry> uncertain(ReplayOptions options) throws Problem {
    return new ReplayPlanner(tools.vault(), tools.journal(), tools.account()).uncertain(options);
  }

  /**
   * Settles one by the user's word, who looked.
   *
   * @param arrived whether it is there; otherwise the next run sends it again
   */
  public void settle(ReplayJournal.Entry uncertain, boolean arrived) throws Problem {
    new Journal(tools)
        .settle(uncertain, arrived ? ReplayJournal.State.SENT : ReplayJournal.State.NOT_SENT);
  }

  /** How many messages to a target can be taken back. */
  public long there(ReplayTarget target) throws Problem {
    return Undo.there(new Journal(tools), target).size();
  }

  /**
   * Takes back, newest first, what was sent to a target and is still there. Others' apps only
   * follow within about a day.
   *
   * @throws Problem.Cancelled between two messages, when the user asked for it
   */
  public UndoResult undo(ReplayTarget target, Progress progress) throws Problem {
    Tools heeding = tools.heeding(progress);
    try (Line line = new Line(heeding)) {
      return new Undo(heeding, target, line, progress).run();
    }
  }
}
