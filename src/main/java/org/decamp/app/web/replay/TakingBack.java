package org.decamp.app.web.replay;

import java.util.Optional;
import org.decamp.app.SignalReplay;
import org.decamp.app.device.SignalDevice;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Job;
import org.decamp.job.Problem;
import org.decamp.replay.Replay;
import org.decamp.replay.ReplayTarget;

/** Deletes for everybody what was sent to a target. */
record TakingBack(Replaying replaying, Desk desk, ReplayTarget target) implements Job.Work {

  @Override
  public void run(Job job) throws Problem {
    replaying.undone = Optional.empty();
    replaying.outdate();
    try (SignalDevice device = SignalDevice.open(replaying.setting)) {
      Replay replay = SignalReplay.of(desk.vault(), device).withoutFiles(device);
      job.expect(replay.there(target));
      replaying.undone = Optional.of(replay.undo(target, job));
    }
  }

  @Override
  public String toString() {
    return "(taking back)";
  }
}
