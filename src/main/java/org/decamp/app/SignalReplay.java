package org.decamp.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.decamp.app.device.DeviceFolder;
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

  /** In place of an account that there is none of: nothing was ever sent from it. */
  private static final PhoneNumber NOBODY = new PhoneNumber("+00");

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
   * What sends to the account that a device is linked to.
   *
   * @param vault owned by the caller
   * @throws Problem.MissingInput if it is linked to none
   */
  public static SignalReplay of(OpenVault vault, SignalDevice device) throws Problem {
    return DeviceFolder.account(device.folder().path())
        .map(number -> new SignalReplay(vault, number))
        .orElseThrow(() ->
            new Problem.MissingInput(
                "this computer is not linked to a Signal account", "Link it: decamp device link"));
  }

  /**
   * What tells what would be sent, whether a device is linked or not.
   *
   * @param vault owned by the caller
   * @param device the folder of the device
   */
  public static SignalReplay planning(OpenVault vault, Path device) {
    return new SignalReplay(vault, DeviceFolder.account(device).orElse(NOBODY));
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

  /**
   * One message that would be sent.
   *
   * @param conversation it belongs to
   */
  public record Sample(Conversation conversation, Outgoing message) {
    @Override
    public String toString() {
      return "(sample)";
    }
  }

  /** The first messages of the first conversations of a plan: so many of so many. */
  public List<Sample> sample(ReplayPlan plan, int messages, int conversations, Progress progress)
      throws Problem {
    List<Sample> samples = new ArrayList<>();
    for (ReplayPlan.Part part : plan.parts().stream().limit(conversations).toList()) {
      try (OutgoingMessages all =
          planner().outgoing(plan.options(), part.conversation(), progress)) {
        for (int i = 0; i < messages; i++) {
          all.next().ifPresent(next -> samples.add(new Sample(part.conversation(), next)));
        }
      }
    }
    return samples;
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
