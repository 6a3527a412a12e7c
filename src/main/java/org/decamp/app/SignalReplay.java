package org.decamp.app;

import java.io.InputStream;
import java.time.Duration;
import org.decamp.app.device.SignalDevice;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Conversation;
import org.decamp.replay.AttachmentStage;
import org.decamp.replay.Outgoing;
import org.decamp.replay.OutgoingMessages;
import org.decamp.replay.Pace;
import org.decamp.replay.Replay;
import org.decamp.replay.ReplayClock;
import org.decamp.replay.ReplayOptions;
import org.decamp.replay.ReplayPlan;
import org.decamp.replay.ReplayPlanner;
import org.decamp.replay.SignalCliSource;
import org.decamp.replay.WhenUncertain;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;

/** Sends what a vault holds through the linked device, as new messages of the user's own. */
public final class SignalReplay {

  private final OpenVault vault;
  private final PhoneNumber account;

  /**
   * @param vault owned by the caller
   * @param account whose device it is
   */
  public SignalReplay(OpenVault vault, PhoneNumber account) {
    this.vault = vault;
    this.account = account;
  }

  /**
   * Looks up what is wanted.
   *
   * @throws Problem.Usage if something of it is not there, or would be faster than is advised
   */
  public ReplayOptions options(ReplayWish wish) throws Problem {
    ReplayOptions advised =
        ReplayOptions.of(
            wish.choice().resolve(vault.reader()), wish.target(), wish.form(), wish.zone());
    return new ReplayOptions(
        advised.selection(),
        advised.target(),
        advised.form(),
        advised.zone(),
        wish.leaveUncertain() ? WhenUncertain.LEAVE : advised.uncertain(),
        wish.pause().isPresent() ? slower(advised.pace(), wish.pause().get()) : advised.pace(),
        advised.limits());
  }

  private static Pace slower(Pace advised, Duration pause) throws Problem.Usage {
    if (pause.compareTo(advised.message()) < 0) {
      throw new Problem.Usage(
          "that is faster than Signal is known to bear",
          "From one message to the next it takes "
              + advised.message().toSeconds()
              + " s there; only longer can be asked for.");
    }
    Duration attachment = advised.attachment();
    return new Pace(
        pause,
        pause.compareTo(attachment) > 0 ? pause : attachment,
        advised.jitter(),
        advised.perDay(),
        advised.patience());
  }

  /** Says what would be sent. */
  public ReplayPlan plan(ReplayOptions options, Progress progress) throws Problem {
    return planner().plan(options, progress);
  }

  /** Hears every message that would be sent, in order. */
  @FunctionalInterface
  public interface Preview {

    /** Hears of one. */
    void message(Conversation conversation, Outgoing message) throws Problem;
  }

  /** Tells every message of a plan. */
  public void preview(ReplayPlan plan, Preview preview, Progress progress) throws Problem {
    for (ReplayPlan.Part part : plan.parts()) {
      try (OutgoingMessages messages =
          planner().outgoing(plan.options(), part.conversation(), progress)) {
        for (var next = messages.next(); next.isPresent(); next = messages.next()) {
          preview.message(part.conversation(), next.get());
        }
      }
    }
  }

  private ReplayPlanner planner() {
    return new ReplayPlanner(vault.reader(), vault.replayJournal(), account);
  }

  /** What sends, and takes back. */
  public Replay through(SignalDevice device, AttachmentStage stage) {
    return replay(device, stage);
  }

  /** What takes back, or looks what became of something. */
  public Replay withoutFiles(SignalDevice device) {
    return replay(device, SignalReplay::noFiles);
  }

  /** What only remembers what was sent. */
  public Replay remembering() {
    return replay(
        () -> {
          throw new SignalCliException.NotLinked();
        },
        SignalReplay::noFiles);
  }

  private static AttachmentStage.Staged noFiles(String name, long size, InputStream content) {
    throw new IllegalStateException("no files are sent here");
  }

  private Replay replay(SignalCliSource source, AttachmentStage stage) {
    return new Replay(
        new Replay.Tools(
            vault.reader(),
            vault.replayJournal(),
            vault::record,
            source,
            account,
            stage,
            ReplayClock.SYSTEM));
  }
}
