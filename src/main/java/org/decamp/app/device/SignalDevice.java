package org.decamp.app.device;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.replay.SignalCliSource;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.process.SignalCliProcess;
import org.jspecify.annotations.Nullable;

/** A signal-cli that can be started on the device's folder, which nobody else uses meanwhile. */
public final class SignalDevice implements SignalCliSource, AutoCloseable {

  private final DeviceFolder folder;
  private final Launch launch;
  private final SignalCliVersion oldest;
  private volatile @Nullable SignalCliProcess latest;

  private SignalDevice(DeviceFolder folder, Launch launch, SignalCliVersion oldest) {
    this.folder = folder;
    this.launch = launch;
    this.oldest = oldest;
  }

  /**
   * Finds signal-cli and takes the device's folder. Starts nothing.
   *
   * @throws Problem.ToolMissing if there is no signal-cli, or none that will do
   * @throws Problem.Busy if the device is in use
   */
  public static SignalDevice open(DeviceSetting setting) throws Problem {
    try {
      Installation installation = installed(setting);
      DeviceFolder folder = DeviceFolder.take(setting.folder());
      return new SignalDevice(
          folder,
          new Launch(
              installation,
              folder.configuration(),
              setting.temporary(),
              setting.javaOptions(),
              false),
          setting.oldest());
    } catch (SignalCliException e) {
      throw SignalCliProblem.of(e);
    }
  }

  static Installation installed(DeviceSetting setting) throws SignalCliException {
    return Installation.find(
        setting.program(), setting.java(), setting.oldest(), setting.machine());
  }

  /** Something to do with a running signal-cli. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it. */
    T with(SignalCli signalCli) throws SignalCliException, Problem;
  }

  /** Starts signal-cli for some work, and lets it finish afterwards. */
  public <T> T doing(Work<T> work) throws Problem {
    try (SignalCli signalCli = start()) {
      return work.with(signalCli);
    } catch (SignalCliException e) {
      throw SignalCliProblem.of(e);
    }
  }

  @Override
  public SignalCli start() throws SignalCliException {
    SignalCliProcess process = SignalCliProcess.start(launch);
    latest = process;
    return SignalCli.over(process, oldest, Timeouts.STANDARD);
  }

  /** The account that a signal-cli is linked to. */
  static SignalAccount account(SignalCli signalCli) throws SignalCliException {
    List<PhoneNumber> accounts = signalCli.accounts();
    if (accounts.isEmpty()) {
      throw new SignalCliException.NotLinked();
    }
    return signalCli.account(accounts.getFirst());
  }

  /** Its version, as it is installed. */
  public SignalCliVersion version() {
    return launch.installation().version();
  }

  /** Whether it is so old that Signal's service may refuse it. */
  public boolean stale(Clock clock) {
    return version().staleOn(LocalDate.now(clock));
  }

  /** Where the device lives. */
  public DeviceFolder folder() {
    return folder;
  }

  /** Ends signal-cli at once, whatever it is at work on. */
  void kill() {
    SignalCliProcess process = latest;
    if (process != null) {
      process.handle().destroyForcibly();
    }
  }

  /** Gives the folder back. Whatever was started is closed by whoever started it. */
  @Override
  public void close() {
    folder.close();
  }
}
