package org.decamp.signalcli;

import java.util.List;
import org.decamp.signalcli.account.Device;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.rpc.Params;

/**
 * Whether the account has a device beside this one. Asking also reminds signal-cli, which sends
 * nothing to devices that it has not seen lately ({@code signal-cli}, section 8.2).
 */
final class OtherDevices {

  private final Caller caller;
  private final PhoneNumber account;
  private volatile boolean seen;

  OtherDevices(Caller caller, PhoneNumber account) {
    this.caller = caller;
    this.account = account;
  }

  /** All devices, this one too. */
  List<Device> list() throws SignalCliException {
    List<Device> devices =
        AccountAnswers.devices(
            caller.call("listDevices", new Params().with("account", account.text())));
    seen = devices.size() > 1;
    return devices;
  }

  /** Asks until there was one. */
  boolean exist() throws SignalCliException {
    return seen || list().size() > 1;
  }
}
