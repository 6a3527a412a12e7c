package org.decamp.signalcli;

import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.rpc.Params;

/**
 * An offer to become a linked device, good for about 90 s. Whoever scans it with their phone makes
 * this signal-cli a device of their account. Prints nothing of itself.
 */
public final class DeviceLink {

  private final Caller caller;
  private final String uri;

  DeviceLink(Caller caller, String uri) {
    this.caller = caller;
    this.uri = uri;
  }

  /** What the phone scans. Show it on this machine; never give it to any service. */
  public String uri() {
    return uri;
  }

  /**
   * Waits until it is scanned.
   *
   * @param deviceName what the phone will list this device as
   * @return the account
   */
  public PhoneNumber finish(String deviceName) throws SignalCliException {
    Params params = new Params().with("deviceLinkUri", uri).with("deviceName", deviceName);
    return Fields.number(caller.call("finishLink", params, caller.timeouts().link()), "number")
        .orElseThrow(SignalCliException.ProtocolBroken::new);
  }

  @Override
  public String toString() {
    return "(device link)";
  }
}
