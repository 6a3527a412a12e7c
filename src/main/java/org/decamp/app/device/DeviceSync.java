package org.decamp.app.device;

import java.time.Duration;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Subscription;
import org.decamp.signalcli.failure.SignalCliException;

/**
 * Has the phone tell the device its contacts, which come in one by one: waits until there are some
 * and no more come. What else is received meanwhile is not looked at.
 */
final class DeviceSync {

  private static final long ASK_EVERY_MS = 1000;

  private final SignalCli signalCli;
  private final Duration atMost;
  private final Progress progress;

  DeviceSync(SignalCli signalCli, Duration atMost, Progress progress) {
    this.signalCli = signalCli;
    this.atMost = atMost;
    this.progress = progress;
  }

  DeviceState run(SignalAccount account) throws SignalCliException, Problem {
    try (Subscription _ = account.receive(_ -> {})) {
      account.requestSync();
      long end = System.nanoTime() + atMost.toNanos();
      DeviceState before = DeviceState.of(signalCli, account);
      while (System.nanoTime() < end) {
        sleep();
        DeviceState now = DeviceState.of(signalCli, account);
        if (now.contacts() > 0 && now.equals(before)) {
          return now;
        }
        before = now;
      }
      return before;
    }
  }

  private void sleep() throws Problem {
    progress.checkCancelled();
    try {
      Thread.sleep(ASK_EVERY_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Problem.Cancelled();
    }
  }
}
