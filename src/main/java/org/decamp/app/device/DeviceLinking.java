package org.decamp.app.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.signalcli.DeviceLink;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.Complaint;
import org.decamp.signalcli.failure.SignalCliException;

/**
 * Makes this computer a linked device: shows code after code, each good for about 90 s, until one
 * is scanned. It never registers a number.
 */
public final class DeviceLinking {

  /** How many codes are shown before it is given up. */
  public static final int CODES = 3;

  private static final long LOOK_EVERY_MS = 200;

  private final SignalDevice device;
  private final SignalCli signalCli;
  private final Duration settling;
  private final Progress progress;

  /**
   * @param device owned by the caller
   * @param signalCli started of it, owned by the caller
   * @param settling how long the device may take to be told its contacts
   */
  public DeviceLinking(
      SignalDevice device, SignalCli signalCli, Duration settling, Progress progress) {
    this.device = device;
    this.signalCli = signalCli;
    this.settling = settling;
    this.progress = progress;
  }

  /** Shows a code to whoever holds the phone. */
  @FunctionalInterface
  public interface Screen {

    /**
     * A code to scan, in place of the one before.
     *
     * @param link whoever scans it makes this a device of their account: for this screen alone
     * @param number of the code, from 1 to {@link #CODES}
     */
    void show(String link, int number);

    /** It was scanned; what follows is only told and takes a while. */
    default void scanned() {}
  }

  /**
   * Links.
   *
   * @param name what the phone will list this device as
   * @return empty if no code was scanned in time
   * @throws Problem.Cancelled if the user stopped, after which no code is good any more
   */
  public Optional<DeviceState> link(String name, Screen screen) throws SignalCliException, Problem {
    for (int number = 1; ; number++) {
      DeviceLink link = signalCli.startLink();
      screen.show(link.uri(), number);
      try {
        SignalAccount account = signalCli.account(scanned(link, name));
        device.folder().note(account.number());
        screen.scanned();
        new DeviceSync(settling, progress).run(account);
        return Optional.of(DeviceState.of(signalCli, account));
      } catch (SignalCliException e) {
        if (!nobodyScanned(e)) {
          throw e;
        }
        if (number == CODES) {
          return Optional.empty();
        }
      }
    }
  }

  private static boolean nobodyScanned(SignalCliException e) {
    return e instanceof SignalCliException.Rejected rejected
        && rejected.complaint() == Complaint.LINK_TIMED_OUT;
  }

  /** Waits, and stops waiting as soon as the user wants that: an open code could still be used. */
  private PhoneNumber scanned(DeviceLink link, String name) throws SignalCliException, Problem {
    CompletableFuture<PhoneNumber> number = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            number.complete(link.finish(name));
          } catch (SignalCliException | RuntimeException e) {
            number.completeExceptionally(e);
          }
        });
    try {
      while (true) {
        try {
          return number.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
          progress.checkCancelled();
        }
      }
    } catch (Problem.Cancelled e) {
      device.kill();
      throw e;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      device.kill();
      throw new Problem.Cancelled();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SignalCliException known) {
        throw known;
      }
      throw new IllegalStateException("waiting for the scan failed", e);
    }
  }
}
