package org.decamp.app.device;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.process.SignalCliProcess;

/** signal-cli at work on the device's folder, which nobody else uses meanwhile. */
public final class SignalDevice implements AutoCloseable {

  private final DeviceFolder folder;
  private final SignalCliProcess process;
  private final SignalCli signalCli;

  private SignalDevice(DeviceFolder folder, SignalCliProcess process, SignalCli signalCli) {
    this.folder = folder;
    this.process = process;
    this.signalCli = signalCli;
  }

  /**
   * Starts it.
   *
   * @throws Problem.ToolMissing if there is no signal-cli, or none that will do
   * @throws Problem.Busy if the device is in use
   */
  public static SignalDevice start(DeviceSetting setting) throws Problem {
    DeviceFolder folder = null;
    boolean running = false;
    try {
      Installation installation =
          Installation.find(
              setting.program(), setting.java(), setting.oldest(), setting.machine());
      folder = DeviceFolder.take(setting.folder());
      SignalCliProcess process =
          SignalCliProcess.start(
              new Launch(
                  installation,
                  folder.configuration(),
                  setting.temporary(),
                  setting.javaOptions(),
                  false));
      SignalDevice device =
          new SignalDevice(
              folder, process, SignalCli.over(process, setting.oldest(), Timeouts.STANDARD));
      running = true;
      return device;
    } catch (SignalCliException e) {
      throw SignalCliProblem.of(e);
    } finally {
      if (!running && folder != null) {
        folder.close();
      }
    }
  }

  /** signal-cli itself. */
  public SignalCli signalCli() {
    return signalCli;
  }

  /** Its folder. */
  DeviceFolder folder() {
    return folder;
  }

  /** Whether signal-cli is so old that Signal's service may refuse it. */
  public boolean stale(Clock clock) {
    return signalCli.version().staleOn(LocalDate.now(clock));
  }

  /** The linked account, if there is one and the phone still knows this device. */
  public Optional<SignalAccount> linked() throws Problem {
    try {
      List<PhoneNumber> accounts = signalCli.accounts();
      return accounts.isEmpty()
          ? Optional.empty()
          : Optional.of(signalCli.account(accounts.getFirst()));
    } catch (SignalCliException e) {
      throw SignalCliProblem.of(e);
    }
  }

  /**
   * The linked account.
   *
   * @throws Problem.MissingInput if there is none
   */
  public SignalAccount account() throws Problem {
    return linked()
        .orElseThrow(() ->
            new Problem.MissingInput(
                "this computer is not linked to a Signal account, or not any more",
                "Link it: decamp device link"));
  }

  /** Ends signal-cli at once, whatever it is at work on. */
  void kill() {
    process.handle().destroyForcibly();
  }

  /** Lets signal-cli finish what it is at work on, for 10 s at most. */
  @Override
  public void close() {
    signalCli.close();
    folder.close();
  }
}
