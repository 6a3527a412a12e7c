package org.decamp.app.device;

import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.SignalCliVersion;

/**
 * What a linked device knows. Prints nothing of it.
 *
 * @param number of the account
 * @param version of signal-cli
 * @param devices of the account, the phone and this one among them
 * @param contacts that this device was told of so far
 * @param groups that this device was told of so far
 */
public record DeviceState(
    PhoneNumber number, SignalCliVersion version, int devices, int contacts, int groups) {

  /** Asks whom signal-cli is linked to, if it is, and if the phone still knows it. */
  public static Optional<DeviceState> of(SignalCli signalCli) throws SignalCliException {
    List<PhoneNumber> accounts = signalCli.accounts();
    return accounts.isEmpty()
        ? Optional.empty()
        : Optional.of(of(signalCli, signalCli.account(accounts.getFirst())));
  }

  static DeviceState of(SignalCli signalCli, SignalAccount account) throws SignalCliException {
    return new DeviceState(
        account.number(),
        signalCli.version(),
        account.devices().size(),
        account.contacts(false).size(),
        account.groups().size());
  }

  /** The last two digits: enough for its owner, and for nobody else. */
  public String numberEnds() {
    return ends(number);
  }

  /** The last two digits of a number. */
  public static String ends(PhoneNumber number) {
    return number.text().substring(number.text().length() - 2);
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
