package org.decamp.app.device;

import org.decamp.job.Problem;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.failure.SignalCliException;

/**
 * What a linked device knows. Prints nothing of it.
 *
 * @param number of the account, with plus
 * @param version of signal-cli
 * @param devices of the account, the phone and this one among them
 * @param contacts that this device was told of so far
 * @param groups that this device was told of so far
 */
public record DeviceState(String number, String version, int devices, int contacts, int groups) {

  /** Asks. */
  public static DeviceState of(SignalDevice device, SignalAccount account) throws Problem {
    try {
      return new DeviceState(
          account.number().text(),
          device.signalCli().version().toString(),
          account.devices().size(),
          account.contacts(false).size(),
          account.groups().size());
    } catch (SignalCliException e) {
      throw SignalCliProblem.of(e);
    }
  }

  /** The last two digits: enough for its owner, and for nobody else. */
  public String numberEnds() {
    return number.substring(number.length() - 2);
  }

  /** Whether there is nobody to send to: signal-cli would report success and send nothing. */
  public boolean alone() {
    return devices < 2;
  }

  @Override
  public String toString() {
    return "(linked device)";
  }
}
