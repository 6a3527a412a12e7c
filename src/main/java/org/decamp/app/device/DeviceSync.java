package org.decamp.app.device;

import java.time.Duration;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.Subscription;
import org.decamp.signalcli.failure.SignalCliException;

/**
 * Has the phone tell the device its contacts, which come in one by one: waits until there are some
 * and no more come. What else is received meanwhile is not looked at.
 */
final class DeviceSync {

  private static final long ASK_EVERY_MS = 1000;

  private final Duration atMost;
  private final Progress progress;

  DeviceSync(Duration atMost, Progress progress) {
    this.atMost = atMost;
    this.progress = progress;
  }

  void run(SignalAccount account) throws SignalCliException, Problem {
    try (Subscription _ = account.receive(_ -> {})) {
      account.requestSync();
      long begin = System.nanoTime();
      Known before = Known.by(account);
      while (System.nanoTime() - begin < atMost.toNanos()) {
        sleep();
        Known now = Known.by(account);
        if (now.contacts > 0 && now.equals(before)) {
          return;
        }
        before = now;
      }
    }
  }

  /** How much the device was told of by now; nobody but signal-cli is asked. */
  private record Known(int contacts, int groups) {
    static Known by(SignalAccount account) throws SignalCliException {
      return new Known(account.contacts(false).size(), account.groups().size());
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
