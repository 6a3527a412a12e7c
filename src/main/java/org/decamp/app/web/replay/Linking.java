package org.decamp.app.web.replay;

import java.util.Optional;
import org.decamp.app.device.DeviceLinking;
import org.decamp.app.device.DeviceState;
import org.decamp.app.device.SignalDevice;
import org.decamp.app.web.site.Job;
import org.decamp.job.Problem;

/**
 * Asks whose device this computer is, and becomes one of whoever scans a code if it is nobody's.
 */
record Linking(Replaying replaying) implements Job.Work {

  /** What the phone lists this device as. */
  private static final String NAME = "Decamp";

  /** What is to be seen once a code was scanned. */
  static final int SCANNED = DeviceLinking.CODES + 1;

  @Override
  public void run(Job job) throws Problem {
    replaying.forget();
    replaying.expired = false;
    try (SignalDevice device = SignalDevice.open(replaying.setting)) {
      replaying.device =
          device.doing(cli -> {
            Optional<DeviceState> before = DeviceState.of(cli);
            return before.isPresent()
                ? before
                : new DeviceLinking(device, cli, replaying.setting.settling(), job)
                    .link(NAME, new Screen(replaying, job));
          });
      replaying.expired = replaying.device.isEmpty();
    } finally {
      replaying.code = Optional.empty();
    }
  }

  /** Keeps a code for the page that shows it. */
  private record Screen(Replaying replaying, Job job) implements DeviceLinking.Screen {

    @Override
    public void show(String link, int number) {
      replaying.code = Optional.of(new LinkCode(link, number));
      job.look(number);
    }

    @Override
    public void scanned() {
      replaying.code = Optional.empty();
      job.look(SCANNED);
    }
  }

  @Override
  public String toString() {
    return "(linking)";
  }
}
