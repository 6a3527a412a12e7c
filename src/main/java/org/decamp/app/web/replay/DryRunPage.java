package org.decamp.app.web.replay;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.decamp.app.SignalReplay;
import org.decamp.app.device.DeviceFolder;
import org.decamp.app.device.OutgoingFiles;
import org.decamp.app.device.Readiness;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Texts;
import org.decamp.app.web.site.Visit;
import org.decamp.app.web.way.LedgerView;
import org.decamp.app.web.way.PlaceWords;
import org.decamp.replay.OutgoingFile;
import org.decamp.replay.ReplayPlan;

/** Says what would be sent and how long it takes; its button sends, and goes on. */
final class DryRunPage implements Page {

  private static final int MOST_ROWS = 200;

  private final Replaying replaying;

  DryRunPage(Replaying replaying) {
    this.replaying = replaying;
  }

  @Override
  public String path() {
    return "/replay/plan";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws IOException {
    if (replaying.wish.isEmpty()) {
      return new Reply.Go("/replay/what");
    }
    return replaying.plan.isEmpty()
        ? DryRun.start(replaying, visit.desk(), "/replay/what")
        : new Reply.Show(
            "replay/plan", "title.replay-plan", 3, view(replaying.plan.get(), visit.texts()));
  }

  private DryRunView view(ReplayPlan plan, Texts texts) throws IOException {
    PlaceWords words = new PlaceWords(texts);
    ReplayPlan.Amount all = plan.amount();
    return new DryRunView(
        "replay.target." + plan.options().target().kind(),
        "replay.form." + plan.options().form().code(),
        plan.parts().stream()
            .limit(MOST_ROWS)
            .map(part ->
                new DryRunView.Row(
                    words.title(part.conversation()),
                    texts.number(part.amount().messages()),
                    texts.number(part.amount().attachments())))
            .toList(),
        Math.max(plan.parts().size() - MOST_ROWS, 0),
        all.messages(),
        all.attachments(),
        texts.size(all.fileBytes()),
        texts.duration(plan.duration().toSeconds()),
        plan.uncertain(),
        LedgerView.of(plan.forecast(), texts),
        replaying.samples.stream().map(sample -> sample(sample, words)).toList(),
        ready(),
        OutgoingFiles.onDrive(replaying.setting, all));
  }

  private static DryRunView.Sample sample(SignalReplay.Sample sample, PlaceWords words) {
    return new DryRunView.Sample(
        words.title(sample.conversation()),
        sample.message().text().value(),
        sample.message().files().stream().map(OutgoingFile::name).toList());
  }

  private boolean ready() {
    return DeviceFolder.account(replaying.setting.folder()).isPresent()
        && Readiness.of(replaying.setting, Clock.systemUTC()) instanceof Readiness.Ready;
  }

  @Override
  public Reply post(Visit visit, Form form) throws IOException, Fault {
    if (replaying.wish.isEmpty()) {
      return new Reply.Go("/replay/what");
    }
    if (replaying.plan.isEmpty() && replaying.outcome.isEmpty()) {
      return new Reply.Go(path());
    }
    if (replaying.plan.isPresent()
        && OutgoingFiles.onDrive(replaying.setting, replaying.plan.get().amount())
        && !form.has("known")) {
      throw new Fault("known", "fault.say-known");
    }
    return Sending.start(replaying, visit.desk(), Optional.empty());
  }
}
