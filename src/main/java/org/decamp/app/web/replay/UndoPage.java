package org.decamp.app.web.replay;

import java.util.ArrayList;
import java.util.List;
import org.decamp.app.SignalReplay;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.app.web.site.Job;
import org.decamp.app.web.site.Page;
import org.decamp.app.web.site.Reply;
import org.decamp.app.web.site.Visit;
import org.decamp.job.Problem;
import org.decamp.replay.Replay;
import org.decamp.replay.ReplayEnding;
import org.decamp.replay.ReplayTarget;

/** Takes back what was sent, after a word was typed, and says what came of it. */
final class UndoPage implements Page {

  private static final String WORD = "replay.undo.word";

  private final Replaying replaying;

  UndoPage(Replaying replaying) {
    this.replaying = replaying;
  }

  @Override
  public String path() {
    return "/replay/undo";
  }

  @Override
  public Access access() {
    return Access.UNLOCKED;
  }

  @Override
  public Reply get(Visit visit) throws Problem {
    Replay replay =
        SignalReplay.planning(visit.desk().vault(), replaying.setting.folder()).remembering();
    List<UndoView.Option> options = new ArrayList<>();
    for (ReplayTarget target : Targets.ALL) {
      long there = replay.there(target);
      if (there > 0) {
        options.add(
            new UndoView.Option(
                target.kind(), "replay.target." + target.kind(), visit.texts().number(there)));
      }
    }
    return new Reply.Show(
        "replay/undo",
        "title.undo",
        5,
        new UndoView(
            options,
            visit.texts().say(WORD),
            replaying.undone,
            replaying
                .undone
                .filter(result -> !(result.ending() instanceof ReplayEnding.Finished))
                .map(result -> visit.texts().say("ending." + result.ending().code()))
                .orElse("")));
  }

  @Override
  public Reply post(Visit visit, Form form) throws Problem, Fault {
    ReplayTarget target = Targets.of(form);
    if (!form.text("word").strip().equalsIgnoreCase(visit.texts().say(WORD))) {
      throw new Fault("word", "fault.word");
    }
    return visit
        .desk()
        .start(Job.Kind.UNDO, path(), path(), new TakingBack(replaying, visit.desk(), target));
  }
}
